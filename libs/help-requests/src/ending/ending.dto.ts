import { TextField } from '@ipharbor/platform/http';

export class CompletionDto {
  @TextField({ max: 32, description: 'an outcome of the form version' }) readonly outcome!: string;
  @TextField({ max: 1000, description: 'what was done, for the applicant' }) readonly note!: string;
}

export class TerminationDto {
  @TextField({ max: 32, description: 'a reason of the form version' }) readonly code!: string;
  @TextField({ max: 1000 }) readonly reason!: string;
}
