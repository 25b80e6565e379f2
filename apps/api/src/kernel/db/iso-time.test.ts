import { expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { isoTime } from './iso-time.ts';

const holder = useApi();

it('writes times as Date does, whatever zone the session is in', async () => {
  const client = await holder.api.context.pool.connect();
  try {
    for (const zone of ['UTC', 'Asia/Kathmandu']) {
      await client.query(`set timezone to '${zone}'`);
      for (const time of [
        '2026-11-28 10:00:00+00',
        '1999-12-31 23:59:59.999999+00',
        '2026-01-02T03:04:05.060+05:45',
      ]) {
        const { rows } = await client.query(
          `select ${isoTime('t')} as text, t as date from (select $1::timestamptz as t) x`,
          [time],
        );
        expect(rows[0].text).toBe(rows[0].date.toISOString());
      }
    }
    const { rows } = await client.query(`select ${isoTime('null::timestamptz')} as text`);
    expect(rows[0].text).toBeNull();
  } finally {
    client.release(true);
  }
});
