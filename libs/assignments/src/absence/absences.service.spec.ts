import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors } from '../../../../test/given/access';
import { specialist } from '../../../../test/given/assignments';
import { SpecialistAbsence } from './absence.entity';
import { Absences } from './absences.service';
import { standInFor } from './substitutes';

describeOnDatabase('absence and substitute', (app) => {
  const away = async (specialistId: string, substituteId?: string, fromOn = '2026-12-01', toOn = '2026-12-10') =>
    app.get(Absences).note(await actors(app).officer(), specialistId, { fromOn, toOn, reason: '出差', substituteId });

  it('follows the chain of substitutes', async () => {
    const [one, two, three] = [await specialist(app), await specialist(app), await specialist(app)];
    await away(one.id, two.id);
    await away(two.id, three.id, '2026-12-05', '2026-12-06');
    const all = await app.rows(SpecialistAbsence);
    expect(standInFor(one.id, '2026-11-30', all)).toBe(one.id);
    expect(standInFor(one.id, '2026-12-04', all)).toBe(two.id);
    expect(standInFor(one.id, '2026-12-05', all)).toBe(three.id);
    expect(standInFor(one.id, '2026-12-07', all)).toBe(two.id);
  });

  it('refuses a circle, and lets the same people stand in for each other at other times', async () => {
    const [one, two, three] = [await specialist(app), await specialist(app), await specialist(app)];
    await away(one.id, two.id);
    await away(two.id, three.id, '2026-12-05', '2026-12-20');
    await expect(away(three.id, one.id, '2026-12-09', '2026-12-12')).rejects.toThrowCode('substitute-circle');
    expect(await app.rows(SpecialistAbsence)).toHaveLength(2);
    await away(three.id, one.id, '2026-12-11', '2026-12-12');
  });

  it('refuses oneself, days the wrong way round, overlaps, and who is not on duty', async () => {
    const one = await specialist(app);
    const gone = await specialist(app, { status: 'suspended' });
    await expect(away(one.id, one.id)).rejects.toThrowCode('own-substitute');
    await expect(away(one.id, undefined, '2026-12-02', '2026-12-01')).rejects.toThrowCode('absence-reversed');
    await expect(away(one.id, gone.id)).rejects.toThrowCode('specialist-not-on-duty');
    const { id } = await away(one.id);
    await expect(away(one.id, undefined, '2026-12-10', '2026-12-11')).rejects.toThrowCode('absence-overlaps');
    await app.get(Absences).cancel(await actors(app).officer(), id);
    await away(one.id);
  });
});
