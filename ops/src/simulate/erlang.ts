import { Fleet } from './fleet.ts';
import { exponential, randomFrom } from './random.ts';

/**
 * Mean wait in a queue with Poisson arrivals, exponential work and `servers` servers (M/M/c, Erlang's C formula).
 * @param arrivals a second
 * @param work mean seconds
 */
export function erlangWait(arrivals: number, work: number, servers: number): number {
  const load = arrivals * work;
  let blocked = 1;
  for (let server = 1; server <= servers; server++) blocked = (load * blocked) / (server + load * blocked);
  const waiting = (servers * blocked) / (servers - load * (1 - blocked));
  return (waiting * work) / (servers - load);
}

export interface Validation {
  readonly servers: number;
  readonly load: number;
  readonly expectedMs: number;
  readonly simulatedMs: number;
  /** Relative difference of the simulated mean wait. */
  readonly error: number;
}

/** Plays M/M/c with the simulator's own queue, and compares. */
export function validate(servers: number, load: number, seed: number, requests = 1_500_000): Validation {
  const work = 0.01;
  const arrivals = (servers * load) / work;
  const random = randomFrom(seed);
  const fleet = new Fleet({ tasks: servers, vcpu: 1, seconds: 0, dispatch: 'shared-queue' });
  let at = 0;
  let waited = 0;
  for (let request = 0; request < requests; request++) {
    at += exponential(random, 1 / arrivals);
    waited += fleet.offer(at, exponential(random, work), Number.POSITIVE_INFINITY)?.waited ?? 0;
  }
  const expected = erlangWait(arrivals, work, servers);
  const simulated = waited / requests;
  return {
    servers,
    load,
    expectedMs: expected * 1000,
    simulatedMs: simulated * 1000,
    error: simulated / expected - 1,
  };
}
