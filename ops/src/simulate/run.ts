import type { Phase } from '../../../infra/src/phases.ts';
import { type PriceBook, priceOf } from '../cost/prices.ts';
import { Fleet } from './fleet.ts';
import type { Load } from './load.ts';
import type { Policy } from './policy.ts';
import { exponential, poisson, type Random, randomFrom } from './random.ts';
import { Scaler } from './scaler.ts';
import type { ServiceTimes } from './service-times.ts';

export interface Scenario {
  readonly phase: Phase;
  readonly load: Load;
  readonly policies: { readonly web: Policy; readonly api: Policy };
  readonly times: ServiceTimes;
  /** Pages for each API request. */
  readonly pagesPerApiRequest: number;
  /** Milliseconds of database CPU for each API request. */
  readonly databaseMs: number;
  readonly book: PriceBook;
  readonly seed: number;
}

/** One minute of one service. */
export interface ServiceMinute {
  readonly requests: number;
  readonly tasks: number;
  /** Percent. */
  readonly cpu: number;
  /** Milliseconds, with waiting; 0 without requests. */
  readonly p95: number;
  /** Mean milliseconds in the queue. */
  readonly queued: number;
  readonly errors: number;
}

export interface Minute {
  readonly second: number;
  readonly web: ServiceMinute;
  readonly api: ServiceMinute;
  readonly connections: number;
  /** CPU credits left of the database. */
  readonly credits: number;
  readonly usdPerHour: number;
}

/** Longest wait: the load balancer ends a request after a minute, people leave earlier. */
const patience = 30;

/** Plays the load second by second against two services and their scaling. The same seed gives the same minutes. */
export function simulate(scenario: Scenario): Minute[] {
  const { load, phase } = scenario;
  const web = new Service('web', scenario, randomFrom(scenario.seed));
  const api = new Service('api', scenario, randomFrom(scenario.seed + 1));
  const credits = new Credits(phase.database.instanceType);
  const minutes: Minute[] = [];
  for (let second = 0; second < load.seconds; second++) {
    const apiRate = load.apiPerSecond(second);
    web.play(second, apiRate * scenario.pagesPerApiRequest);
    api.play(second, apiRate);
    if (second % 60 !== 59) continue;
    const apiMinute = api.minute(second);
    credits.spend(apiMinute.requests * scenario.databaseMs);
    minutes.push({
      second: second - 59,
      web: web.minute(second),
      api: apiMinute,
      connections: (api.alive(second) + 1) * phase.database.poolSize,
      credits: credits.left,
      usdPerHour: web.usdPerHour(second) + api.usdPerHour(second),
    });
    web.reset();
    api.reset();
  }
  return minutes;
}

class Service {
  private readonly name: 'web' | 'api';
  private readonly scenario: Scenario;
  private readonly random: Random;
  private readonly fleet: Fleet;
  private readonly scaler: Scaler;
  private responses: number[] = [];
  private queued = 0;
  private errors = 0;

  constructor(name: 'web' | 'api', scenario: Scenario, random: Random) {
    this.name = name;
    this.scenario = scenario;
    this.random = random;
    const size = scenario.phase[name];
    this.fleet = new Fleet({ tasks: size.min, vcpu: size.cpu / 1024, seconds: scenario.load.seconds });
    const { min, max } = size;
    this.scaler = new Scaler({ fleet: this.fleet, policy: scenario.policies[name], min, max, random });
  }

  play(second: number, rate: number): void {
    this.scaler.tick(second);
    const { times } = this.scenario;
    const count = poisson(this.random, rate);
    const moments = Array.from({ length: count }, () => second + this.random()).sort((a, b) => a - b);
    for (const at of moments) {
      const served = this.fleet.offer(at, exponential(this.random, times[this.name]), patience);
      if (!served) {
        this.errors += 1;
        continue;
      }
      this.queued += served.waited;
      this.responses.push(served.finished - at + exponential(this.random, times.waiting[this.name]));
    }
  }

  minute(second: number): ServiceMinute {
    const sorted = this.responses.sort((a, b) => a - b);
    const served = sorted.length;
    return {
      requests: served + this.errors,
      tasks: this.fleet.serving(second),
      cpu: 100 * this.fleet.cpu(second - 59, second + 1),
      p95: 1000 * (sorted[Math.floor(served * 0.95)] ?? 0),
      queued: served ? (1000 * this.queued) / served : 0,
      errors: this.errors,
    };
  }

  reset(): void {
    this.responses = [];
    this.queued = 0;
    this.errors = 0;
  }

  alive(second: number): number {
    return this.fleet.alive(second);
  }

  /** Also drops tasks that are gone, once a minute. */
  usdPerHour(second: number): number {
    this.fleet.tidy(second);
    const { book, phase } = this.scenario;
    const size = phase[this.name];
    const price = (key: string) => priceOf(book, key).usd;
    const one =
      (size.cpu / 1024) * price('fargate.arm.vcpu') + (size.memory / 1024) * price('fargate.arm.memory');
    const tasks = this.fleet.alive(second);
    const above = Math.max(0, tasks - size.onDemand);
    // Above the base three in four prefer Spot.
    return one * (tasks - above + above * (0.25 + 0.75 * price('fargate.spot')));
  }
}

/** Credits of a burstable class: one is a minute of one vCPU; a day's worth can be saved up. */
class Credits {
  left: number;
  private readonly perMinute: number;

  constructor(instanceType: string) {
    this.perMinute = instanceType.endsWith('.large') ? 0.6 : 0.4;
    this.left = this.perMinute * 1440;
  }

  spend(cpuMs: number): void {
    const balance = this.left + this.perMinute - cpuMs / 60_000;
    this.left = Math.max(0, Math.min(this.perMinute * 1440, balance));
  }
}
