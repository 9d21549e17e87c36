import type { Day } from '@/api/types';
import type { Campaign, CampaignKind, Criteria, Wave } from './types';

/** What the form of a campaign holds while it is being written. */
export interface Plan {
  kind: CampaignKind;
  name: string;
  startsOn: Day;
  endsOn: Day;
  leaderAccountId: string;
  waves: Wave[];
  criteria: Criteria;
}

export const blankPlan = (): Plan => ({
  kind: 'zero-clearing',
  name: '',
  startsOn: '',
  endsOn: '',
  leaderAccountId: '',
  waves: [],
  criteria: {},
});

export const planOf = ({ kind, name, startsOn, endsOn, leaderAccountId, waves, criteria }: Campaign): Plan => ({
  kind,
  name,
  startsOn,
  endsOn,
  leaderAccountId,
  waves: [...waves],
  criteria,
});

/** Fields of a plan that are still missing or contradict each other. */
export function faultsOf(plan: Plan): { name: boolean; period: boolean; reversed: boolean; leader: boolean } {
  return {
    name: plan.name.trim() === '',
    period: plan.startsOn === '' || plan.endsOn === '',
    reversed: plan.startsOn !== '' && plan.endsOn !== '' && plan.endsOn < plan.startsOn,
    leader: plan.leaderAccountId === '',
  };
}

/** Empty choices do not narrow, hence are left out. */
export function tidy(criteria: Criteria): Criteria {
  const kept = Object.entries(criteria).filter(
    ([, value]) => value !== undefined && value !== null && value !== false && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(kept) as Criteria;
}

/** The next wave begins where the last one ends, else with the campaign. */
export const nextWave = ({ waves, startsOn, endsOn }: Plan, name: string): Wave => ({
  number: Math.max(0, ...waves.map((wave) => wave.number)) + 1,
  name,
  startsOn: waves[waves.length - 1]?.endsOn || startsOn,
  endsOn,
});
