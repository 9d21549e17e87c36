import { newId, system } from '@ipharbor/platform/kernel';
import { describeOnDatabase, dialect } from '@ipharbor/platform/testing';
import { chainHash, defineEvent, EventRow, JobRow, LeaseRow, UnitOfWork } from '.';

const happened = defineEvent('unit-of-work-spec.happened');

const lease = (holder: string): LeaseRow =>
  Object.assign(new LeaseRow(), { id: newId(), holder, until: new Date('2026-11-23T15:59:59.123Z') });

const gate = () => {
  let open!: () => void;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { open, passed };
};

describeOnDatabase('UnitOfWork', (app) => {
  const holders = async () => (await app.rows(LeaseRow)).map(({ holder }) => holder).sort();

  it('leaves nothing behind when it fails: no row, no event, no job', async () => {
    const failing = app.write(async (tx) => {
      const row = await tx.insert(lease('lost'));
      await tx.publish(system, happened, row);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await holders()).toEqual([]);
    expect(await app.rows(EventRow)).toEqual([]);
    expect(await app.rows(JobRow)).toEqual([]);
  });

  it('keeps every committed row of 50 units at once, of which ten fail', async () => {
    const all = Array.from({ length: 50 }, (_, n) =>
      app.write(async (tx) => {
        await tx.insert(lease(`row ${n}`));
        await new Promise((resolve) => setImmediate(resolve));
        if (n % 5 === 0) throw new Error('rolled back');
      }),
    );
    const settled = await Promise.allSettled(all);
    const kept = settled.flatMap(({ status }, n) => (status === 'fulfilled' ? [`row ${n}`] : []));
    expect(kept).toHaveLength(40);
    expect(await holders()).toEqual(kept.sort());
  });

  it('joins a nested unit, and a failure inside one takes the whole with it', async () => {
    await app.write(async (tx) => {
      await tx.insert(lease('outer'));
      await app.write((inner) => inner.insert(lease('inner')));
    });
    expect(await holders()).toEqual(['inner', 'outer']);

    const swallowed = app.write(async (tx) => {
      await tx.insert(lease('swallowed'));
      await app.write(() => Promise.reject(new Error('inner failure'))).catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow('inner failure');
    expect(await holders()).toEqual(['inner', 'outer']);
  });

  it('shows unfinished work to its own reads and to nobody else', async () => {
    const [written, looked] = [gate(), gate()];
    const unit = app.write(async (tx) => {
      await tx.insert(lease('unfinished'));
      expect(await holders()).toEqual(['unfinished']);
      written.open();
      await looked.passed;
    });
    await written.passed;
    expect(await holders()).toEqual([]);
    looked.open();
    await unit;
    expect(await holders()).toEqual(['unfinished']);
  });

  it('keeps an instant to the millisecond, whatever the time zone of process and server', async () => {
    await app.write((tx) => tx.insert(lease('exact')));
    expect((await app.rows(LeaseRow))[0].until.toISOString()).toBe('2026-11-23T15:59:59.123Z');
  });

  it('counts characters, not bytes, and refuses one too many by the name of its field', async () => {
    await app.write((tx) => tx.insert(lease('𠅤'.repeat(36))));
    await expect(app.write((tx) => tx.insert(lease('𠅤'.repeat(37))))).rejects.toThrowCode('text-too-long');
    expect(await holders()).toEqual(['𠅤'.repeat(36)]);
  });

  it('chains the events of a subject, each over the one before', async () => {
    const subject = { type: 'thing', id: newId() };
    for (let n = 0; n < 3; n += 1) await app.write((tx) => tx.publish(system, happened, subject, { n }));
    const events = (await app.rows(EventRow, { subjectId: subject.id })).sort((a, b) => a.seq - b.seq);
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(events.map(({ prevHash }) => prevHash)).toEqual([null, events[0].hash, events[1].hash]);
    expect(events.map(chainHash)).toEqual(events.map(({ hash }) => hash));
    expect(chainHash({ ...events[1], action: 'something else' })).not.toBe(events[1].hash);
  });

  it('writes thousands of rows and their events in few statements', async () => {
    const rows = Array.from({ length: 2_345 }, (_, n) => lease(`bulk ${n}`));
    await app.write(async (tx) => {
      await tx.insertMany(rows);
      await tx.publishMany(system, happened, rows, (n) => ({ n }));
    });
    await app.write((tx) => tx.publishMany(system, happened, rows));
    const events = await app.rows(EventRow);
    expect(events).toHaveLength(4_690);
    expect(events.filter(({ seq, prevHash }) => seq === 2 && prevHash !== null)).toHaveLength(2_345);
  });

  it('gives events of one subject that happen at the same moment their places one after the other', async () => {
    const row = lease('crowded');
    await app.write((tx) => tx.insert(row));
    let arrived = 0;
    const all = new Set<() => void>();
    /** On MariaDB all are in their units of work before the first one publishes; SQLite lets them in one by one. */
    const together = (): Promise<void> =>
      new Promise((go) => {
        all.add(go);
        arrived += 1;
        if (dialect === 'sqlite' || arrived >= 3) for (const each of all) each();
      });
    const publish = () =>
      app.write(async (tx) => {
        await together();
        await tx.publish(system, happened, tx.refOf(row));
      });
    await Promise.all([publish(), publish(), publish()]);
    const events = await app.rows(EventRow);
    expect(events.map(({ seq }) => seq).sort()).toEqual([1, 2, 3]);
    expect(new Set(events.map(({ prevHash }) => prevHash)).size).toBe(3);
  });

  it('lets repeatable work not wait for the disk, and everything after it wait again', async () => {
    if (dialect !== 'sqlite') return;
    const waits = async (): Promise<unknown> => {
      const [row] = await app.source.query<Record<string, unknown>[]>('PRAGMA synchronous');
      return row.synchronous;
    };
    const seen: unknown[] = [];
    const look = async () => void seen.push(await waits());
    await app.get(UnitOfWork).run(look, { isRepeatable: true });
    await app.get(UnitOfWork).run(look);
    await expect(
      app.get(UnitOfWork).run(() => Promise.reject(new Error('no')), { isRepeatable: true }),
    ).rejects.toThrow();
    await app.get(UnitOfWork).run(look);
    expect(seen).toEqual([1, 2, 2]);
  });
});
