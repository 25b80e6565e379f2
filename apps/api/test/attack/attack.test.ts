import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { useIdentities } from '../identities.ts';
import { type AttackReport, attack } from './attack.ts';

// `npm run attack` sends everything and writes what it found into docs/security.md; `npm test` sends a part.
const everything = process.env.ATTACK === 'all';
const holder = useIdentities({ DATABASE_POOL_SIZE: '10' });

it('gives no hostile request anything but its answer', { timeout: 900_000 }, async () => {
  const report = await attack(holder, everything ? 1 : 0.1);
  if (everything) write(report);
  expect(report.faults).toEqual([]);
  // It got past the door: enough of it was judged by what it said.
  expect(report.byStatus.get(400) ?? 0).toBeGreaterThan(report.requests / 4);
  expect((await holder.api.ask('GET /api/ready')).data?.status).toBe('ready');
});

function write({ requests, byStatus, faults, longestHold, grown }: AttackReport): void {
  const file = new URL('../../../../docs/security.md', import.meta.url);
  const counts = [...byStatus]
    .sort(([one], [other]) => one - other)
    .map(([status, count]) => `${status}: ${count}`);
  const lines = [
    `${requests} requests, ${faults.length} faults. Answers by status: ${counts.join(', ')}.`,
    `Longest hold of the event loop, API and attacker in one process: ${longestHold.milliseconds.toFixed(0)} ms (${longestHold.by}).`,
    `Heap afterwards: ${(grown / 1e6).toFixed(0)} MB more than before, uncollected.`,
  ];
  const text = readFileSync(file, 'utf8');
  const report = `<!-- attack -->\n${lines.join('\n')}\n<!-- /attack -->`;
  writeFileSync(file, text.replace(/<!-- attack -->[\s\S]*<!-- \/attack -->/, report));
}
