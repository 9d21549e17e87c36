import { demoTeams, type DemoTeam } from './campaigns';
import type { EnteredFirm } from './enter-firms';

/** A target of the campaign with the team that looks after it. */
export interface Assigned {
  readonly firm: EnteredFirm;
  readonly team: DemoTeam;
}

/** Who plays which part in the campaign. All but `ahead` were visited. */
export interface Parts {
  /** Their visits were accepted, in the order in which they were made; the first firm has an account. */
  readonly accepted: readonly Assigned[];
  /** Of those accepted, the second: the one that is cleared to the campaign's credit. */
  readonly credited: Assigned;
  /** Confirmed by the firm, not reviewed yet. */
  readonly confirmed: readonly Assigned[];
  /** Not confirmed yet; the first of them has an account. */
  readonly recorded: readonly Assigned[];
  readonly returned: readonly Assigned[];
  readonly disputed: readonly Assigned[];
  readonly ahead: readonly Assigned[];
}

const visited = 84;

/** Deals the parts so that each team has some of each. */
export function castTargets(targets: readonly EnteredFirm[]): Parts {
  const assigned = targets.flatMap((firm): Assigned[] => {
    const team = demoTeams.find(({ townships }) => townships.includes(firm.township));
    return team ? [{ firm, team }] : [];
  });
  const [experts, , , volunteers] = demoTeams;
  const others = demoTeams.slice(1);
  const pool = assigned.slice(2);
  const take = (count: number, teams: readonly DemoTeam[]): Assigned[] => {
    const taken = pool.filter(({ team }) => teams.includes(team)).slice(0, count);
    for (const one of taken) pool.splice(pool.indexOf(one), 1);
    return taken;
  };
  const ahead = [...take(12, [experts]), ...take(3, [volunteers])];
  ahead.push(...take(assigned.length - visited - ahead.length, others));
  const returned = [...take(2, [experts]), ...take(1, [volunteers]), ...take(1, others)];
  const disputed = [...take(1, [experts]), ...take(1, others)];
  const recorded = [assigned[1], ...take(2, [experts]), ...take(4, others)];
  const confirmed = [...take(2, [experts]), ...take(3, others)];
  const [credited] = take(1, [experts]);
  const accepted = [assigned[0], credited, ...pool];
  return { accepted, credited, confirmed, recorded, returned, disputed, ahead };
}
