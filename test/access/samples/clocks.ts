import { LocalRules, WorkItems } from '@ipharbor/follow-ups';
import { newId, system } from '@ipharbor/platform/kernel';
import { ruleOfTest, runningWorkItem } from '../../given/follow-ups';
import type { Given, Samples } from '../sample';

const near = async ({ app, near: { region } }: Given) => ({
  id: (await runningWorkItem(app, { regionCode: region })).id,
});
/** The same, on hold. */
const held = async ({ app, near: { region } }: Given) => {
  const { id, kind, subjectType: type, subjectId } = await runningWorkItem(app, { regionCode: region });
  const reason = { reason: '等待检验检测' };
  await app.write((tx) => app.get(WorkItems).hold(tx, system, { type, id: subjectId }, kind, reason));
  return { id };
};
const version = () => ({
  label: newId(),
  effectiveFrom: '2026-12-01',
  n: 10,
  unit: 'working-day' as const,
  roll: 'next' as const,
  source: '承诺书',
});

export const samples: Samples = {
  'GET /work-items/:id/clock': async (given) => ({ params: await near(given) }),
  'PUT /work-items/:id/hold': async (given) => ({ params: await near(given), body: { reason: '等待检验检测' } }),
  'DELETE /work-items/:id/hold': async (given) => ({ params: await held(given) }),
  'POST /work-items/:id/extensions': async (given) => ({
    params: await near(given),
    body: { n: 5, reason: '案情复杂', approvedById: (await given.actor('leader')).accountId },
  }),
  'PUT /work-items/:id/clock/rule-version': async (given) => ({
    params: await near(given),
    body: { version: '2013', reason: '按原规则办理' },
  }),
  'GET /clock-rules': () => ({ isShared: true }),
  'GET /clock-rules/:code/preview': () => ({
    params: { code: ruleOfTest },
    query: { triggerOn: '2026-12-01' },
    isShared: true,
  }),
  'POST /clock-rules/:code/versions': () => ({ params: { code: ruleOfTest }, body: version(), isShared: true }),
  'PUT /clock-rules/versions/:id/end': async ({ app, actor }) => ({
    params: { id: (await app.get(LocalRules).add(await actor('officer'), ruleOfTest, version())).id },
    body: { on: '2026-12-31' },
    isShared: true,
  }),
};
