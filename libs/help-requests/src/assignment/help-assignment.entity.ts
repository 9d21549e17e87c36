import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Day, Doc, Id, Line, Name, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { HelpRequest, type HandlerKind } from '../request/help-request.entity';

/** The three things that decide, as they stood when it was assigned. */
export interface DecidingFactors {
  /** Fields or services that fit the right in question. */
  readonly fields: readonly string[];
  readonly openCases: number;
  readonly capacity: number | null;
  /** Serves the very township, the city, or from elsewhere. */
  readonly place: 'near' | 'city' | 'elsewhere';
}

/** 指派: who handled a case, from when to when, and why they. */
@TableOf('help_assignment', {
  index: [
    ['requestId', 'fromOn'],
    ['handlerId', 'toOn'],
  ],
})
export class HelpAssignment {
  @Id() readonly id!: string;
  @Ref() readonly requestId!: string;
  @Word() readonly handlerKind!: HandlerKind;
  @Ref() readonly handlerId!: string;
  @Name() readonly handlerName!: string;
  @Doc() readonly factors!: DecidingFactors;
  /** Why not the first of the list. */
  @Line({ nullable: true }) readonly reason!: string | null;
  @Ref() readonly grantId!: string;
  @Ref() readonly assignedById!: string;
  @Day() readonly fromOn!: IsoDay;
  /** The last day; null while it lasts. */
  @Day({ nullable: true }) toOn: IsoDay | null = null;
  @Version() version: number = 1;
  @BelongsTo('help_assignment', 'requestId', () => HelpRequest) readonly request?: never;
}
