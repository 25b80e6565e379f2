import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { phases } from '../../../infra/src/phases.ts';
import type { Platform } from '../../../infra/src/rules/platform.ts';
import { readPriceBook } from '../cost/prices.ts';
import { erlangWait, validate } from './erlang.ts';
import { Fleet } from './fleet.ts';
import { reportHtml } from './html.ts';
import { dayOf, type Load, loadFromCsv, secondOf } from './load.ts';
import { type Policy, readPolicy } from './policy.ts';
import { simulate } from './run.ts';
import { readServiceTimes } from './service-times.ts';
import { summarise } from './summary.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'thulu-simulate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
}

const step: Policy = {
  kind: 'step',
  up: {
    threshold: 70,
    datapoints: 2,
    cooldown: 60,
    steps: [
      { from: 0, to: 15, change: 1 },
      { from: 15, to: Number.POSITIVE_INFINITY, change: 2 },
    ],
  },
  down: {
    threshold: 30,
    datapoints: 5,
    cooldown: 300,
    steps: [{ from: Number.NEGATIVE_INFINITY, to: 0, change: -1 }],
  },
};
const target: Policy = { kind: 'target', target: 60, scaleOutCooldown: 30, scaleInCooldown: 300 };

/** Quiet, a crowd for twenty minutes, quiet again. */
const crowd: Load = {
  name: 'crowd',
  seconds: 7200,
  apiPerSecond: (second) => (second >= 1200 && second < 2400 ? 420 : 20),
};

function play(policy: Policy, load: Load = crowd, seed = 1) {
  return simulate({
    phase: phases.launch,
    load,
    policies: { web: policy, api: policy },
    times: { source: 'test', web: 0.03, api: 0.004, waiting: { web: 0.01, api: 0.004 } },
    pagesPerApiRequest: 0.05,
    databaseMs: 1.8,
    book: readPriceBook(),
    seed,
  });
}

describe('the queue', () => {
  it('gives the mean wait of one server by the textbook', () => {
    // M/M/1: load / (1 - load) times the work.
    expect(erlangWait(70, 0.01, 1)).toBeCloseTo((0.7 / 0.3) * 0.01, 9);
  });

  it.each([
    [1, 0.7],
    [2, 0.8],
    [8, 0.9],
  ])('waits as M/M/%i does at a load of %d', (servers, load) => {
    const { error, simulatedMs } = validate(servers, load, servers);
    expect(simulatedMs).toBeGreaterThan(0);
    expect(Math.abs(error)).toBeLessThan(0.05);
  });

  it('sends nothing to tasks that still start or drain, and refuses when none serves', () => {
    const fleet = new Fleet({ tasks: 1, vcpu: 1, seconds: 200 });
    fleet.start(1, 60);
    expect([fleet.serving(0), fleet.serving(61), fleet.desired()]).toEqual([1, 2, 2]);
    fleet.stop(2, 100);
    expect(fleet.offer(101, 0.01, 30)).toBeNull();
    expect([fleet.alive(120), fleet.alive(131)]).toEqual([2, 0]);
  });

  it('counts a half vCPU as busy for twice as long', () => {
    const fleet = new Fleet({ tasks: 1, vcpu: 0.5, seconds: 60 });
    for (let at = 0; at < 60; at++) fleet.offer(at, 0.2, 30);
    expect(fleet.cpu(0, 60)).toBeCloseTo(0.4);
  });
});

describe('a crowd', () => {
  const byStep = play(step);
  const byTarget = play(target);

  it('is answered with more tasks, which leave again', () => {
    for (const minutes of [byStep, byTarget]) {
      const tasks = minutes.map(({ api }) => api.tasks);
      expect(Math.max(...tasks)).toBeGreaterThan(3);
      expect(Math.max(...tasks)).toBeLessThanOrEqual(phases.launch.api.max);
      expect(tasks.at(-1)).toBeLessThan(Math.max(...tasks));
      expect(Math.min(...tasks)).toBe(phases.launch.api.min);
    }
  });

  it('is answered sooner by 20-second metrics', () => {
    const [slow, quick] = [summarise('step', byStep), summarise('target', byTarget)];
    expect(quick.reactionSeconds).toBeLessThan(slow.reactionSeconds ?? 0);
    expect(quick.slowMinutes).toBeLessThan(slow.slowMinutes);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(play(step)).toEqual(byStep);
    expect(play(step, crowd, 2)).not.toEqual(byStep);
  });

  it('costs more while it lasts, and holds connections for every task', () => {
    const most = byStep.reduce((best, minute) => (minute.connections > best.connections ? minute : best));
    expect(most.usdPerHour).toBeGreaterThan(byStep[0]?.usdPerHour ?? 0);
    expect(most.connections % phases.launch.database.poolSize).toBe(0);
  });

  it('is drawn as one page without scripts', () => {
    const html = reportHtml({
      title: 'a <crowd>',
      notes: [],
      maxConnections: 170,
      validations: [],
      runs: [{ summary: summarise('step', byStep), minutes: byStep }],
    });
    expect(html).toContain('<title>a &#60;crowd&#62;</title>');
    expect(html.match(/<polyline/g)).toHaveLength(13);
    expect(html).not.toMatch(/<script|NaN|Infinity/);
  });
});

describe('the load', () => {
  it('sums up to the visits of the day', () => {
    const day = dayOf(50_000, 25, null);
    let sum = 0;
    for (let second = 0; second < day.seconds; second++) sum += day.apiPerSecond(second);
    expect(sum).toBeCloseTo(50_000 * 25, -2);
  });

  it('multiplies a moment by the crowd', () => {
    const noon = secondOf('12:00');
    const quiet = dayOf(50_000, 25, null).apiPerSecond(noon + 300);
    const loud = dayOf(50_000, 25, { times: 8, startsAt: noon, minutes: 10 }).apiPerSecond(noon + 300);
    expect(loud / quiet).toBeCloseTo(8);
  });

  it('is read from a file with or without a heading', () => {
    const lines = Array.from({ length: 90 }, (_, second) => `${second},${second * 2}`);
    const load = loadFromCsv(file('load.csv', ['second,requests', ...lines].join('\n')));
    expect([load.seconds, load.apiPerSecond(45)]).toEqual([90, 90]);
    expect(() => loadFromCsv(file('bad.csv', '1\n2\nthree'))).toThrow('line 3: "three"');
    expect(() => loadFromCsv(path.join(folder, 'missing.csv'))).toThrow('Cannot read');
  });

  it('refuses a time that is none', () => {
    expect(() => secondOf('25:00')).toThrow('is no time of day');
  });
});

describe('policies', () => {
  const template = (resources: Platform[number]['template']['Resources']): Platform => [
    { name: 'Services', region: 'ap-south-1', template: { Resources: resources } },
  ];

  it('are read from the templates', () => {
    const policy = (direction: string, steps: object[]) => ({
      Type: 'AWS::ApplicationAutoScaling::ScalingPolicy',
      Properties: {
        PolicyName: `api-scale-${direction}`,
        PolicyType: 'StepScaling',
        StepScalingPolicyConfiguration: { Cooldown: 60, StepAdjustments: JSON.parse(JSON.stringify(steps)) },
      },
    });
    const alarm = (direction: string, threshold: number, periods: number) => ({
      Type: 'AWS::CloudWatch::Alarm',
      Properties: { AlarmName: `api-scale-${direction}`, Threshold: threshold, EvaluationPeriods: periods },
    });
    const read = readPolicy(
      template({
        Up: policy('up', [{ MetricIntervalLowerBound: 0, ScalingAdjustment: 2 }]),
        Down: policy('down', [{ MetricIntervalUpperBound: 0, ScalingAdjustment: -1 }]),
        AlarmUp: alarm('up', 70, 2),
        AlarmDown: alarm('down', 30, 5),
      }),
      'api',
    );
    expect(read).toMatchObject({
      kind: 'step',
      up: { threshold: 70, datapoints: 2, cooldown: 60, steps: [{ from: 0, change: 2 }] },
      down: { threshold: 30, datapoints: 5, steps: [{ to: 0, change: -1 }] },
    });
    expect(() => readPolicy(template({}), 'api')).toThrow('no scaling policy api-scale-up');
  });
});

describe('service times', () => {
  it('are those of the benchmark where it has run', () => {
    const measurements = [{ name: 'listing detail', nodeMicros: 8000 }];
    const results = file('latest.json', JSON.stringify({ sections: [{ measurements }] }));
    const recorded = readServiceTimes(path.join(folder, 'none.json'));
    const measured = readServiceTimes(results);
    expect(recorded.source).toMatch(/^figures of bench/);
    expect(measured.source).toMatch(/^1 of 6 routes/);
    expect(measured.api - recorded.api).toBeCloseTo((0.4 * (8 - 0.195) * 1.5) / 1000);
  });
});
