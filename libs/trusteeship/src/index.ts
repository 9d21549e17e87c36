export { annuity, type AnnuityAnswer, type AnnuityQuestion } from './docket/annuity';
export { annuityKinds, type AnnuityKind } from './docket/annuity-fees';
export { docketDeadline, type DeadlineAnswer } from './docket/docket-deadline';
export { TrusteeshipModule } from './trusteeship.module';
