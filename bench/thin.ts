import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.ts';

interface Recorded {
  what: 'listing' | 'posting' | 'three cuts';
  requests: number;
  /** By what they were for. */
  bytes: Record<string, number>;
  /** Milliseconds. */
  readable?: number;
  whole?: number;
  /** Of a photo whose line was cut: what it has, and what came through. */
  byteCount?: number;
  through?: number;
}

const bytesPerSecond = 32_000;
const roundTripSeconds = 0.4;
/** Wanted of a line of 256 kbit/s and 400 ms, in seconds. */
const most = { readable: 3, whole: 8, posting: 60, twice: 0.1 };

/** What a listing and a posting take on a thin line, in a real browser that is held to one: by the browser test of the same. */
export async function thin(_args: string[], say: (line: string) => void): Promise<boolean> {
  const file = join(root, '.data', 'thin-line.jsonl');
  mkdirSync(join(root, '.data'), { recursive: true });
  rmSync(file, { force: true });
  const test = ['scripts/test.mjs', '--only', 'build,browser', 'e2e/thin-line.test.ts'];
  const { status } = spawnSync(process.execPath, test, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, RECORD_THIN: file },
  });
  if (status !== 0 || !existsSync(file)) return false;
  const recorded = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Recorded);
  return recorded.map((one) => isQuick(one, say)).every(Boolean);
}

function isQuick(recorded: Recorded, say: (line: string) => void): boolean {
  if (recorded.what === 'three cuts') return isSentOnce(recorded, say);
  const { what, requests, bytes, readable, whole } = recorded;
  const all = Object.values(bytes).reduce((sum, some) => sum + some, 0);
  const over = `${requests} requests, ${(all / 1000).toFixed(0)} kB: ${JSON.stringify(bytes)}`;
  if (what === 'posting') {
    // As if each request waited for the one before: what goes up a browser does not slow down.
    const network = all / bytesPerSecond + requests * roundTripSeconds;
    say(`a room with three photos: ${network.toFixed(1)} s of network (below ${most.posting}); ${over}`);
    return network < most.posting;
  }
  const [first, last] = [(readable ?? 0) / 1000, (whole ?? 0) / 1000];
  say(
    `a listing: readable after ${first.toFixed(2)} s (below ${most.readable}), whole after ${last.toFixed(2)} s (below ${most.whole}); ${over}`,
  );
  return first < most.readable && last < most.whole;
}

function isSentOnce({ byteCount = 0, through = 0 }: Recorded, say: (line: string) => void): boolean {
  const twice = through / byteCount - 1;
  say(
    `a photo of ${(byteCount / 1000).toFixed(0)} kB whose line is cut three times: ${(twice * 100).toFixed(1)} % of it sent twice (below ${most.twice * 100} %)`,
  );
  return twice <= most.twice;
}
