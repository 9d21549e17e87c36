import { refusals } from '@ipharbor/platform/kernel';
import { campaignLifecycle } from './campaign/campaign.lifecycle';
import { isOpen, peopleActionsFrom, targetLifecycle, targetStatuses } from './target/target.lifecycle';
import { stageOf, type TargetFacts } from './target/target-stage';
import { visitLifecycle } from './visit/visit.lifecycle';

describe('lifecycles', () => {
  it.each(refusals(campaignLifecycle))('of a campaign refuse to %s from %s', (action, from) =>
    expect(() => campaignLifecycle.next(from, action)).toThrowCode('illegal-transition'),
  );
  it.each(refusals(visitLifecycle))('of a visit refuse to %s from %s', (action, from) =>
    expect(() => visitLifecycle.next(from, action)).toThrowCode('illegal-transition'),
  );
  it.each(refusals(targetLifecycle))('of a target refuse to %s from %s', (action, from) =>
    expect(() => targetLifecycle.next(from, action)).toThrowCode('illegal-transition'),
  );

  it('let people stop what is open and reopen what was stopped, nothing else', () => {
    for (const status of targetStatuses)
      expect(peopleActionsFrom(status)).toEqual(
        status === 'stopped' ? ['reopen'] : isOpen(status) ? ['assign', 'stop'] : [],
      );
  });
});

describe('the stage of a target', () => {
  const nothing: TargetFacts = {
    kind: 'zero-clearing',
    teamId: null,
    scheduledOn: null,
    visitedOn: null,
    acceptedOn: null,
    filedOn: null,
    reachedOn: null,
    stopReason: null,
  };
  const ladder: [Partial<TargetFacts>, string][] = [
    [{}, 'listed'],
    [{ teamId: 'team' }, 'assigned'],
    [{ scheduledOn: '2026-03-01' }, 'scheduled'],
    [{ visitedOn: '2026-03-01' }, 'visited'],
    [{ acceptedOn: '2026-03-05' }, 'following-up'],
    [{ filedOn: '2026-04-01' }, 'filed'],
    [{ reachedOn: '2026-10-01' }, 'cleared'],
  ];

  it('is the last step whose fact is there', () => {
    let facts = nothing;
    for (const [more, stage] of ladder) {
      facts = { ...facts, ...more };
      expect(stageOf(facts).stage).toBe(stage);
    }
    expect(stageOf({ ...facts, kind: 'doubling' }).stage).toBe('doubled');
    expect(stageOf({ ...facts, reachedOn: null, filedOn: null }).stage).toBe('following-up');
  });

  it('stays stopped unless the goal is reached all the same, and is stopped again without the patent', () => {
    expect(stageOf({ ...nothing, filedOn: '2026-04-01', stopReason: 'declined' }).stage).toBe('stopped');
    expect(stageOf({ ...nothing, reachedOn: '2026-10-01', stopReason: 'declined' }).stage).toBe('cleared');
  });

  it('leaves the zero list by a patent alone, visited or not', () => {
    expect(stageOf({ ...nothing, reachedOn: '2026-10-01' }).stage).toBe('cleared');
  });
});
