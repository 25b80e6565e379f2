import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Operation, operations } from '@thulubazaar/contract';
import { type Ask, accessTable } from '../access-table.ts';
import { makePerson, type Person } from '../factories.ts';
import type { TestApi } from '../harness.ts';
import type { IdentityProvider } from '../identity-provider.ts';
import { brokenBodies, hostileTexts, hostileValues } from './hostile.ts';

/** What an attack found. */
export interface AttackReport {
  requests: number;
  byStatus: Map<number, number>;
  /** Answers that are a fault of ours, in words. */
  faults: string[];
  /** The longest the event loop of API and attacker together was held, in milliseconds, and by what. */
  longestHold: { milliseconds: number; by: string };
  /** Growth of the heap, in bytes. */
  grown: number;
}

interface Shot {
  what: string;
  path: string;
  init: RequestInit;
}

/**
 * Sends every operation hostile values in every field, broken bodies and odd headers, as somebody who may call it and
 * as nobody.
 * @param share how much of it: 1 is all; a smaller part takes other values at every field, so that together they are
 *   many of them
 */
export async function attack(
  { api, provider }: { api: TestApi; provider: IdentityProvider },
  share: number,
): Promise<AttackReport> {
  const report = { requests: 0, byStatus: new Map<number, number>(), faults: [] as string[] };
  const longestHold = { milliseconds: 0, by: '' };
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const before = process.memoryUsage().heapUsed;
  delay.enable();
  // All before the first shot: it may be that afterwards nobody gets a code any more.
  const targets: { op: Operation; owner: Person; valid: Ask }[] = [];
  for (const op of operations as readonly Operation[]) {
    // A person of its own for each: what one may send in a minute is limited too.
    const [owner, other, peer] = [
      await makePerson(api, op.access === 'role' ? 'admin' : 'user'),
      await makePerson(api),
      await makePerson(api),
    ];
    const valid = await accessTable[op.id as keyof typeof accessTable].ask?.(
      { api, provider, owner, other, peer },
      owner,
    );
    targets.push({ op, owner, valid: valid ?? {} });
  }
  for (const { op, owner, valid } of targets) {
    await api.context.pool.query('delete from rate_limits');
    const shots = shotsAt(op, valid).filter((_shot, at) => share === 1 || at % Math.round(1 / share) === 0);
    for (const [at, shot] of shots.entries()) {
      const headers = { ...shot.init.headers, ...(at % 4 === 3 ? {} : owner.headers) };
      delay.reset();
      const wrong = await fire(api.origin, { ...shot, init: { ...shot.init, headers } }, report.byStatus);
      report.requests++;
      const held = delay.max / 1e6;
      if (held > longestHold.milliseconds)
        Object.assign(longestHold, { milliseconds: held, by: `${op.id}, ${shot.what}` });
      if (wrong) report.faults.push(`${op.id}, ${shot.what}: ${wrong}`);
    }
  }
  delay.disable();
  const grown = process.memoryUsage().heapUsed - before;
  return { ...report, longestHold, grown };
}

async function fire(origin: string, shot: Shot, byStatus: Map<number, number>): Promise<string | null> {
  const response = await fetch(origin + shot.path, { ...shot.init, signal: AbortSignal.timeout(20_000) });
  const text = await response.text();
  byStatus.set(response.status, (byStatus.get(response.status) ?? 0) + 1);
  if (response.status >= 500) return `${response.status} ${text.slice(0, 100)}`;
  if (response.status < 400) return null;
  return codeOf(text) ? null : `${response.status} without a code: ${text.slice(0, 100)}`;
}

function codeOf(text: string): string | null {
  try {
    return JSON.parse(text).error.code;
  } catch {
    return null;
  }
}

function shotsAt(op: Operation, valid: Ask): Shot[] {
  const method = op.method.toUpperCase();
  const query = new URLSearchParams(valid.query ?? '');
  const shot = (what: string, changed: Partial<Ask>, init: RequestInit = {}): Shot => {
    const { params = {}, query: asked = `?${query}`, body } = { ...valid, ...changed };
    const path =
      op.path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(params[name] ?? '')) + asked;
    const json =
      body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    return { what, path: path.toWellFormed(), init: { method, ...json, ...init } };
  };
  return [
    shot('valid', {}),
    ...Object.keys(op.params?.shape ?? {}).flatMap((name) =>
      hostileTexts.map((value) =>
        shot(`${name}=${brief(value)}`, { params: { ...valid.params, [name]: value.toWellFormed() } }),
      ),
    ),
    ...[...Object.keys(op.query?.shape ?? {}), '__proto__'].flatMap((name) =>
      hostileTexts.map((value) =>
        shot(`?${name}=${brief(value)}`, { query: `?${new URLSearchParams([...query, [name, value]])}` }),
      ),
    ),
    ...(op.body ? [...Object.keys(op.body.shape), 'unknown'] : []).flatMap((name) =>
      hostileValues.map((value) =>
        shot(`${name}: ${brief(value)}`, { body: { ...(valid.body as object), [name]: value } }),
      ),
    ),
    ...(op.body ? brokenBodies : []).map(({ name, headers, body }) =>
      shot(`a body that is ${name}`, {}, { headers, body }),
    ),
    ...hostileTexts
      .filter((value) => /^[\x20-\x7e]*$/.test(value) && op.method !== 'get')
      .map((value) => shot(`the key ${brief(value)}`, {}, keyed(shot('', {}).init, value))),
  ];
}

function keyed(init: RequestInit, key: string): RequestInit {
  return { headers: { ...init.headers, 'idempotency-key': key } };
}

function brief(value: unknown): string {
  return (JSON.stringify(value) ?? '').slice(0, 40);
}
