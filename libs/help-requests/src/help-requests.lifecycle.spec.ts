import { refusals } from '@ipharbor/platform/kernel';
import { caseTypes } from './case-type/case-types';
import { competenceTable, competentFor } from './competence/competence-table';
import { rightKinds } from './competence/right-kinds';
import { waysFor } from './competence/triage';
import { ended, helpRequestLifecycle, helpStatuses } from './request/help-request.lifecycle';

const { steps } = helpRequestLifecycle;
const edges = Object.entries(steps).flatMap(([action, { from, to }]) =>
  from.map((state) => [action as keyof typeof steps, state, to] as const),
);

describe('the lifecycle of a help request', () => {
  it.each(edges)('lets %s lead from %s to %s', (action, from, to) =>
    expect(helpRequestLifecycle.next(from, action)).toBe(to),
  );
  it.each(refusals(helpRequestLifecycle))('refuses to %s from %s', (action, from) =>
    expect(() => helpRequestLifecycle.next(from, action)).toThrowCode('illegal-transition'),
  );

  it('reaches every state, and leaves an ended one only for the rating and the archive', () => {
    const reached = new Set<string>(['submitted', ...edges.map(([, , to]) => to)]);
    expect(helpStatuses.filter((status) => !reached.has(status))).toEqual([]);
    const out = ended.flatMap((status) => helpRequestLifecycle.actionsFrom(status));
    expect([...new Set(out)].sort()).toEqual(['archive', 'rate']);
  });
});

describe('competence', () => {
  const region = '410184107';
  const ask = (right: (typeof rightKinds)[number], onDay: string) =>
    competentFor({ right, procedure: 'adjudication', regionCode: region, onDay });

  it('of a patent dispute lies with the prefecture, never with the county-level city', () => {
    for (const right of ['invention', 'utility-model', 'design'] as const)
      expect(ask(right, '2026-11-23')).toMatchObject({ isOurs: false, level: 'prefecture' });
    expect(ask('invention', '2024-01-19')).toBeNull();
  });

  it('changes its basis on the day on which the law does', () => {
    expect(ask('trademark', '2026-12-31')?.basis).toBe('商标法第六十条');
    expect(ask('trademark', '2027-01-01')?.basis).toBe('2026年修订的商标法');
  });

  it('names one body at most for a right, a procedure and a day', () => {
    const clashes = competenceTable.flatMap((a, at) =>
      competenceTable
        .slice(at + 1)
        .filter(
          (b) =>
            a.procedure === b.procedure &&
            a.rights.some((right) => b.rights.includes(right)) &&
            a.effectiveFrom <= (b.effectiveTo ?? '9999') &&
            b.effectiveFrom <= (a.effectiveTo ?? '9999'),
        ),
    );
    expect(clashes).toEqual([]);
  });
});

describe('triage', () => {
  const situation = { right: 'trademark', urgency: 'none', regionCode: '410184107', onDay: '2026-11-23' } as const;
  const ways = (side: 'infringed' | 'accused', right: (typeof rightKinds)[number] = 'trademark') =>
    waysFor({ ...situation, side, right }).map(({ procedure }) => procedure);

  it('never offers a complaint of consumers to a firm, and never mixes the four ways', () => {
    for (const side of ['infringed', 'accused'] as const)
      for (const right of rightKinds) {
        const offered = waysFor({ ...situation, side, right });
        expect(offered.map(({ name }) => name)).not.toContain('投诉');
        expect(new Set(offered.map(({ procedure }) => procedure)).size).toBe(offered.length);
        expect(offered[0].procedure).toBe('aid');
      }
  });

  it('offers who is accused neither a report nor a request to the authority', () => {
    expect(ways('infringed')).toEqual(['aid', 'adjudication', 'mediation', 'report', 'court']);
    expect(ways('accused')).toEqual(['aid', 'mediation', 'court']);
  });

  it('begins a request that is not ours to decide with a request for help', () => {
    const form = (right: (typeof rightKinds)[number]) =>
      waysFor({ ...situation, side: 'infringed', right }).find(({ procedure }) => procedure === 'adjudication')?.form;
    expect([form('trademark'), form('invention')]).toEqual(['handling-request', 'aid']);
  });

  it('puts the platform first where days decide', () =>
    expect(waysFor({ ...situation, side: 'infringed', urgency: 'e-commerce' })[0].procedure).toBe('platform-notice'));
});

it('every version of a case type follows the one before', () => {
  for (const { versions } of caseTypes) {
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, at) => at + 1));
    expect(versions.at(-1)!.effectiveTo).toBeNull();
  }
});
