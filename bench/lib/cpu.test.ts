import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { cpuOfFamily, newChildren } from './cpu.ts';

it.runIf(process.platform === 'linux')('counts children once, also while they end', async () => {
  const busy = 'i=0; while [ $i -lt 40000 ]; do i=$((i+1)); done';
  const family = spawn('sh', [
    '-c',
    `n=0; while [ $n -lt 40 ]; do sh -c '${busy}'; n=$((n+1)); done; echo done; read end`,
  ]);
  let done = false;
  family.stdout.once('data', () => {
    done = true;
  });
  const seen: number[] = [];
  while (!done) {
    seen.push(cpuOfFamily(family.pid ?? 0));
    await new Promise(setImmediate);
  }
  family.stdin.end('\n');
  await new Promise((resolve) => family.once('close', resolve));
  expect(seen.at(-1)).toBeGreaterThan(0);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

it.runIf(process.platform === 'linux')(
  'waits for the children that came later, not for those before',
  async () => {
    const family = spawn('sh', [
      '-c',
      'sleep 60 & before=$!; echo; read go; sleep 60 & later=$!; echo; read end; kill $later; wait $later; read x; kill $before',
    ]);
    const said = () => new Promise((resolve) => family.stdout.once('data', resolve));
    await said();
    const children = newChildren(family.pid ?? 0);
    family.stdin.write('\n');
    await said();
    let gone = false;
    const waiting = children.gone().then(() => {
      gone = true;
    });
    await new Promise(setImmediate);
    expect(gone).toBe(false);
    family.stdin.write('\n');
    await waiting;
    family.stdin.end('\n');
    await new Promise((resolve) => family.once('close', resolve));
  },
);
