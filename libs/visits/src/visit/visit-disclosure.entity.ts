import { BelongsTo, Doc, Id, Instant, Ref, TableOf, Version } from '@ipharbor/platform/persistence';
import { Visit } from './visit.entity';

export const disclosureRisks = ['none', 'planned', 'published'] as const;

/** A project that may become an invention, while it is still secret. */
export interface UnpublishedInvention {
  readonly name: string;
  readonly stage: string;
  /** Whether somebody outside has seen, or is about to see, what novelty depends on. */
  readonly disclosureRisk: (typeof disclosureRisks)[number];
  readonly plannedLaunchOn?: string;
}

/**
 * 涉密: the unpublished inventions of one visit, apart from the visit. The team and the section that runs the campaign see
 * them, nobody else; their text is in no event row, export or list.
 */
@TableOf('visit_disclosure', { unique: [['visitId']], confidential: ['inventions'] })
export class VisitDisclosure {
  @Id() readonly id!: string;
  @Ref() readonly visitId!: string;
  @Ref() enterpriseId!: string;
  @Ref() readonly teamId!: string;
  @Ref({ nullable: true }) readonly unitId!: string | null;
  @Doc() inventions!: readonly UnpublishedInvention[];
  @Instant() recordedAt!: Date;
  @Version() version: number = 1;
  @BelongsTo('visit_disclosure', 'visitId', () => Visit) readonly visit?: never;
}
