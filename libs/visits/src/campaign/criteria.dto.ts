import {
  labelKinds,
  registrationStatuses,
  type EnterpriseCriteria,
  type LabelKind,
  type RegistrationStatus,
} from '@ipharbor/directory';
import { ChoiceField, ChoicesField, CountField, FlagField, IdsField, TextsField } from '@ipharbor/platform/http';

/** Which enterprises a campaign is for; conditions narrow each other. */
export class EnterpriseCriteriaDto implements EnterpriseCriteria {
  @TextsField({ optional: true, max: 50, itemMax: 9, description: 'regions with everything below them' })
  readonly regionCodes?: string[];
  @TextsField({ optional: true, max: 50, itemMax: 5, description: 'beginnings of GB/T 4754 codes: C27' })
  readonly industryPrefixes?: string[];
  @CountField({ optional: true }) readonly minRdStaff?: number;
  @CountField({ optional: true }) readonly minEmployees?: number;
  @FlagField({ optional: true }) readonly isHighTech?: boolean;
  @ChoicesField(labelKinds, { optional: true, description: 'any of them, held today' }) readonly labels?: LabelKind[];
  @ChoiceField(registrationStatuses, { optional: true }) readonly registrationStatus?: RegistrationStatus;
  @CountField({ optional: true, description: 'granted inventions in force' }) readonly minInventions?: number;
  @CountField({ optional: true }) readonly maxInventions?: number;
  @IdsField({ optional: true, max: 50 }) readonly clusterIds?: string[];
}
