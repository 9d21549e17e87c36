import type { RightCounts, VisitRecord } from '../visit/types';
import type { CountsDraft, RecordDraft } from './record-draft';

/** The body of the record as the api takes it: what was left empty is left out. */
export function bodyOf(draft: RecordDraft): object {
  const { more } = draft;
  const record: Omit<VisitRecord, 'interviewees'> & { interviewees: object[] } = {
    interviewees: draft.interviewees
      .filter(({ name }) => name.trim())
      .map(({ name, position, phone }) => ({ name: name.trim(), position: filled(position), phone: filled(phone) })),
    summary: draft.summary.trim(),
    advice: draft.advice.trim(),
    hasIpUnit: draft.hasIpUnit === true,
    ipStaffFullTime: draft.ipStaffFullTime ?? 0,
    ipStaffPartTime: draft.ipStaffPartTime ?? 0,
    ...Object.fromEntries(draft.ticks.map((tick) => [tick, true])),
    rdStaff: more.rdStaff,
    rdSpendFen: more.rdSpend === undefined ? undefined : Math.round(more.rdSpend * 1_000_000),
    inventions: countsOf(more.inventions),
    utilityModels: countsOf(more.utilityModels),
    designs: countsOf(more.designs),
    trademarks: more.trademarks,
    copyrights: more.copyrights,
    geographicalIndications: more.geographicalIndications,
    disputes: filled(more.disputes),
    nextVisitOn: filled(more.nextVisitOn),
    hasPhotoConsent: more.hasPhotoConsent || undefined,
  };
  return {
    visitedOn: draft.visitedOn,
    mode: draft.mode,
    place: filled(draft.place),
    record,
    internalNote: filled(draft.internalNote),
    needs: draft.needs.map(({ ownerAccountId, text, ...need }) => ({
      ...need,
      text: text.trim(),
      ownerAccountId: filled(ownerAccountId),
    })),
    unpublishedInventions:
      draft.secrets.length === 0
        ? undefined
        : draft.secrets.map(({ plannedLaunchOn, ...secret }) => ({
            ...secret,
            plannedLaunchOn: filled(plannedLaunchOn),
          })),
  };
}

const filled = (text: string): string | undefined => text.trim() || undefined;

/** 申请, 授权 and 有效 go together: one that was filled in makes the others zero. */
const countsOf = ({ filed, granted, inForce }: CountsDraft): RightCounts | undefined =>
  filed === undefined && granted === undefined && inForce === undefined
    ? undefined
    : { filed: filed ?? 0, granted: granted ?? 0, inForce: inForce ?? 0 };
