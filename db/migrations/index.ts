import { CreateEvent1795600000000 } from './1795600000000-create-event';
import { CreateJob1795600000001 } from './1795600000001-create-job';
import { CreateProcessLease1795600000002 } from './1795600000002-create-process-lease';
import { CreateIdempotencyKey1795600000003 } from './1795600000003-create-idempotency-key';
import { CreateAccessGrant1795600100001 } from './1795600100001-create-access-grant';
import { CreateAccount1795600100002 } from './1795600100002-create-account';
import { CreateAccountRole1795600100003 } from './1795600100003-create-account-role';
import { CreateCredential1795600100004 } from './1795600100004-create-credential';
import { CreatePastPassword1795600100005 } from './1795600100005-create-past-password';
import { CreateSession1795600100006 } from './1795600100006-create-session';
import { CreateUnit1795600100007 } from './1795600100007-create-unit';
import { CreatePost1795600100008 } from './1795600100008-create-post';
import { CreateRolePermission1795600100009 } from './1795600100009-create-role-permission';
import { CreateAccountClaim1795600100010 } from './1795600100010-create-account-claim';
import { CreateDemoAccount1795600100011 } from './1795600100011-create-demo-account';
import { CreateSavedViews1795600100020 } from './1795600100020-create-saved-views';
import { CreateRegion1795600200000 } from './1795600200000-create-region';
import { CreateEnterprise1795600200001 } from './1795600200001-create-enterprise';
import { CreateEnterpriseGram1795600200002 } from './1795600200002-create-enterprise-gram';
import { CreateEnterpriseLabel1795600200003 } from './1795600200003-create-enterprise-label';
import { CreateFormerName1795600200004 } from './1795600200004-create-former-name';
import { CreateFormerRegion1795600200005 } from './1795600200005-create-former-region';
import { CreateEnterpriseContact1795600200006 } from './1795600200006-create-enterprise-contact';
import { CreateCluster1795600200007 } from './1795600200007-create-cluster';
import { CreateClusterMember1795600200008 } from './1795600200008-create-cluster-member';
import { CreateAgency1795600200009 } from './1795600200009-create-agency';
import { CreateProfessional1795600200010 } from './1795600200010-create-professional';
import { CreateEnterpriseMerge1795600200011 } from './1795600200011-create-enterprise-merge';
import { CreateMovedRow1795600200012 } from './1795600200012-create-moved-row';
import { CreateIpRight1795600300001 } from './1795600300001-create-ip-right';
import { CreateIpRightOwner1795600300002 } from './1795600300002-create-ip-right-owner';
import { CreateLegalEvent1795600300003 } from './1795600300003-create-legal-event';
import { CreateDocument1795600400001 } from './1795600400001-create-document';
import { CreateImportRun1795600400002 } from './1795600400002-create-import-run';
import { CreateImportPage1795600400003 } from './1795600400003-create-import-page';
import { CreateExportRun1795600400004 } from './1795600400004-create-export-run';
import { CreateNumberSeries1795600500000 } from './1795600500000-create-number-series';
import { CreateCampaign1795600500001 } from './1795600500001-create-campaign';
import { CreateCampaignTarget1795600500002 } from './1795600500002-create-campaign-target';
import { CreateVisitTeam1795600500003 } from './1795600500003-create-visit-team';
import { CreateVisitTeamMember1795600500004 } from './1795600500004-create-visit-team-member';
import { CreateVisit1795600500005 } from './1795600500005-create-visit';
import { CreateVisitVisitor1795600500006 } from './1795600500006-create-visit-visitor';
import { CreateVisitNeed1795600500007 } from './1795600500007-create-visit-need';
import { CreateVisitDisclosure1795600500008 } from './1795600500008-create-visit-disclosure';
import { CreateWorkItem1795600600000 } from './1795600600000-create-work-item';
import { AddParentToWorkItem1795700000000 } from './1795700000000-add-parent-to-work-item';
import { CreateWorkItemCopy1795700000001 } from './1795700000001-create-work-item-copy';
import { CreateWorkItemClock1795700000002 } from './1795700000002-create-work-item-clock';
import { CreateWorkItemHold1795700000003 } from './1795700000003-create-work-item-hold';
import { CreateWorkItemExtension1795700000004 } from './1795700000004-create-work-item-extension';
import { CreateClockRuleVersion1795700000005 } from './1795700000005-create-clock-rule-version';
import { CreateCalendarNotice1795700000010 } from './1795700000010-create-calendar-notice';
import { CreateAbsence1795700100000 } from './1795700100000-create-absence';
import { AddHolderToWorkItem1795700100001 } from './1795700100001-add-holder-to-work-item';
import { FillHolderOfWorkItem1795700100002 } from './1795700100002-fill-holder-of-work-item';
import { CreateWorkItemEscalation1795700100003 } from './1795700100003-create-work-item-escalation';
import { CreateEscalationLadder1795700100004 } from './1795700100004-create-escalation-ladder';
import { CreateHandOver1795700100005 } from './1795700100005-create-hand-over';
import { CreateHandOverMove1795700100006 } from './1795700100006-create-hand-over-move';
import { CreateCalendarFeed1795700100007 } from './1795700100007-create-calendar-feed';
import { CreateWorkItemGram1795700100008 } from './1795700100008-create-work-item-gram';
import { AddEndToVisitTeamMember1795700100009 } from './1795700100009-add-end-to-visit-team-member';
import { CreateMessage1795700200000 } from './1795700200000-create-message';
import { CreateNotificationPreference1795700200001 } from './1795700200001-create-notification-preference';
import { CreateMailAddress1795700200002 } from './1795700200002-create-mail-address';
import { CreateMessageDelivery1795700200003 } from './1795700200003-create-message-delivery';
import { CreateDeliveryAttempt1795700200004 } from './1795700200004-create-delivery-attempt';
import { CreateSmsTemplate1795700200005 } from './1795700200005-create-sms-template';
import { CreateSmsMonth1795700200006 } from './1795700200006-create-sms-month';
import { CreateEventSubscription1795700200007 } from './1795700200007-create-event-subscription';
import { CreateEventDelivery1795700200008 } from './1795700200008-create-event-delivery';
import { AddProblemToJob1795700300000 } from './1795700300000-add-problem-to-job';
import { CreateDocumentTemplateVersion1795700350000 } from './1795700350000-create-document-template-version';
import { CreateOfficialDocument1795700350001 } from './1795700350001-create-official-document';
import { AddEvidenceToDocument1795700350002 } from './1795700350002-add-evidence-to-document';
import { CreateHelpDesk1795700400000 } from './1795700400000-create-help-desk';
import { CreateHelpRequest1795700400001 } from './1795700400001-create-help-request';
import { CreateHelpParty1795700400002 } from './1795700400002-create-help-party';
import { CreateHelpNotice1795700400003 } from './1795700400003-create-help-notice';
import { CreateHelpAssignment1795700400004 } from './1795700400004-create-help-assignment';
import { CreateHelpDraft1795700400005 } from './1795700400005-create-help-draft';
import { CreateHelpCode1795700400006 } from './1795700400006-create-help-code';
import { CreateHelpTransfer1795700400007 } from './1795700400007-create-help-transfer';
import { CreateHelpOpinion1795700400008 } from './1795700400008-create-help-opinion';
import { CreateHelpMessage1795700400009 } from './1795700400009-create-help-message';
import { CreateHelpMediation1795700400010 } from './1795700400010-create-help-mediation';
import { CreateHelpRating1795700400011 } from './1795700400011-create-help-rating';
import { CreateHelpReporter1795700400012 } from './1795700400012-create-help-reporter';
import { CreateAgreement1795700500000 } from './1795700500000-create-agreement';
import { CreateAgreementVersion1795700500001 } from './1795700500001-create-agreement-version';
import { CreateAgreementSignature1795700500002 } from './1795700500002-create-agreement-signature';
import { CreateAgreementClient1795700500003 } from './1795700500003-create-agreement-client';
import { CreateHandOverStep1795700500004 } from './1795700500004-create-hand-over-step';
import { CreateAgencyLicence1795700500005 } from './1795700500005-create-agency-licence';
import { CreateServiceBatch1795700500006 } from './1795700500006-create-service-batch';
import { CreateServiceRecord1795700500007 } from './1795700500007-create-service-record';
import { CreateServiceMeter1795700500008 } from './1795700500008-create-service-meter';
import { CreateTrusteeshipProgramme1795700500009 } from './1795700500009-create-trusteeship-programme';
import { CreateSpecialist1795700600000 } from './1795700600000-create-specialist';
import { CreateSpecialistObjection1795700600001 } from './1795700600001-create-specialist-objection';
import { CreateAssignment1795700600003 } from './1795700600003-create-assignment';
import { CreateAssignmentHandedItem1795700600004 } from './1795700600004-create-assignment-handed-item';
import { CreateInterest1795700600005 } from './1795700600005-create-interest';
import { CreateMatchingPlan1795700600006 } from './1795700600006-create-matching-plan';
import { CreateMatchingPlanPair1795700600007 } from './1795700600007-create-matching-plan-pair';
import { CreateKeyEnterprise1795700600008 } from './1795700600008-create-key-enterprise';
import { CreateLiaison1795700600009 } from './1795700600009-create-liaison';
import { CreateDutyLog1795700600010 } from './1795700600010-create-duty-log';
import { CreateEnterpriseUnindexed1795700700000 } from './1795700700000-create-enterprise-unindexed';

/** Every change of the schema, oldest first. */
export const migrations = [
  CreateEvent1795600000000,
  CreateJob1795600000001,
  CreateProcessLease1795600000002,
  CreateIdempotencyKey1795600000003,
  CreateAccessGrant1795600100001,
  CreateAccount1795600100002,
  CreateAccountRole1795600100003,
  CreateCredential1795600100004,
  CreatePastPassword1795600100005,
  CreateSession1795600100006,
  CreateUnit1795600100007,
  CreatePost1795600100008,
  CreateRolePermission1795600100009,
  CreateAccountClaim1795600100010,
  CreateDemoAccount1795600100011,
  CreateSavedViews1795600100020,
  CreateRegion1795600200000,
  CreateEnterprise1795600200001,
  CreateEnterpriseGram1795600200002,
  CreateEnterpriseLabel1795600200003,
  CreateFormerName1795600200004,
  CreateFormerRegion1795600200005,
  CreateEnterpriseContact1795600200006,
  CreateCluster1795600200007,
  CreateClusterMember1795600200008,
  CreateAgency1795600200009,
  CreateProfessional1795600200010,
  CreateEnterpriseMerge1795600200011,
  CreateMovedRow1795600200012,
  CreateIpRight1795600300001,
  CreateIpRightOwner1795600300002,
  CreateLegalEvent1795600300003,
  CreateDocument1795600400001,
  CreateImportRun1795600400002,
  CreateImportPage1795600400003,
  CreateExportRun1795600400004,
  CreateNumberSeries1795600500000,
  CreateCampaign1795600500001,
  CreateCampaignTarget1795600500002,
  CreateVisitTeam1795600500003,
  CreateVisitTeamMember1795600500004,
  CreateVisit1795600500005,
  CreateVisitVisitor1795600500006,
  CreateVisitNeed1795600500007,
  CreateVisitDisclosure1795600500008,
  CreateWorkItem1795600600000,
  AddParentToWorkItem1795700000000,
  CreateWorkItemCopy1795700000001,
  CreateWorkItemClock1795700000002,
  CreateWorkItemHold1795700000003,
  CreateWorkItemExtension1795700000004,
  CreateClockRuleVersion1795700000005,
  CreateCalendarNotice1795700000010,
  CreateAbsence1795700100000,
  AddHolderToWorkItem1795700100001,
  FillHolderOfWorkItem1795700100002,
  CreateWorkItemEscalation1795700100003,
  CreateEscalationLadder1795700100004,
  CreateHandOver1795700100005,
  CreateHandOverMove1795700100006,
  CreateCalendarFeed1795700100007,
  CreateWorkItemGram1795700100008,
  AddEndToVisitTeamMember1795700100009,
  CreateMessage1795700200000,
  CreateNotificationPreference1795700200001,
  CreateMailAddress1795700200002,
  CreateMessageDelivery1795700200003,
  CreateDeliveryAttempt1795700200004,
  CreateSmsTemplate1795700200005,
  CreateSmsMonth1795700200006,
  CreateEventSubscription1795700200007,
  CreateEventDelivery1795700200008,
  AddProblemToJob1795700300000,
  CreateDocumentTemplateVersion1795700350000,
  CreateOfficialDocument1795700350001,
  AddEvidenceToDocument1795700350002,
  CreateHelpDesk1795700400000,
  CreateHelpRequest1795700400001,
  CreateHelpParty1795700400002,
  CreateHelpNotice1795700400003,
  CreateHelpAssignment1795700400004,
  CreateHelpDraft1795700400005,
  CreateHelpCode1795700400006,
  CreateHelpTransfer1795700400007,
  CreateHelpOpinion1795700400008,
  CreateHelpMessage1795700400009,
  CreateHelpMediation1795700400010,
  CreateHelpRating1795700400011,
  CreateHelpReporter1795700400012,
  CreateAgreement1795700500000,
  CreateAgreementVersion1795700500001,
  CreateAgreementSignature1795700500002,
  CreateAgreementClient1795700500003,
  CreateHandOverStep1795700500004,
  CreateAgencyLicence1795700500005,
  CreateServiceBatch1795700500006,
  CreateServiceRecord1795700500007,
  CreateServiceMeter1795700500008,
  CreateTrusteeshipProgramme1795700500009,
  CreateSpecialist1795700600000,
  CreateSpecialistObjection1795700600001,
  CreateAssignment1795700600003,
  CreateAssignmentHandedItem1795700600004,
  CreateInterest1795700600005,
  CreateMatchingPlan1795700600006,
  CreateMatchingPlanPair1795700600007,
  CreateKeyEnterprise1795700600008,
  CreateLiaison1795700600009,
  CreateDutyLog1795700600010,
  CreateEnterpriseUnindexed1795700700000,
];
