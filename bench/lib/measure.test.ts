import { expect, test } from 'vitest';
import { interleave, median, percentile, ratioOf, type Sample, summarise } from './measure.ts';

function sample(requests: number, node: number, postgres = 0, client = 0): Sample {
  return { requests, seconds: 2, cpu: { node, postgres, client }, latencies: [1, 2, 3, 4] };
}

test('the median ignores one bad round', () => {
  expect(median([3, 1, 100])).toBe(3);
  expect(median([4, 1, 2, 100])).toBe(3);
  expect(median([])).toBe(0);
});

test('a percentile is the smallest value that so many are not above', () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(percentile(values, 0.5)).toBe(50);
  expect(percentile(values, 0.99)).toBe(99);
  expect(percentile([7], 0.5)).toBe(7);
});

test('a ratio compares requests per processor second, round by round', () => {
  const ours = { name: 'ours', samples: [sample(100, 1), sample(200, 1), sample(300, 2, 1)] };
  const bare = { name: 'bare', samples: [sample(100, 0, 2), sample(100, 0, 1), sample(400, 0, 1, 1)] };
  // 100/50, 200/100 and 100/200.
  expect(ratioOf('r', ours, bare, 2)).toEqual({ name: 'r', value: 2, target: 2, verdict: 'PASS' });
  expect(ratioOf('r', ours, bare, 2.1).verdict).toBe('BELOW');
  expect(ratioOf('r', ours, bare, null).verdict).toBe('');
  expect(() => ratioOf('r', ours, { name: 'bare', samples: [] }, 1)).toThrow('same rounds');
});

test('a summary has the processor time of one request by who used it', () => {
  const summary = summarise({ name: 'x', samples: [sample(1000, 0.2, 0.1, 0.05)] });
  expect(summary).toMatchObject({
    requestsPerSecond: 500,
    nodeMicros: 200,
    postgresMicros: 100,
    p50: 2,
    p99: 4,
  });
  expect(summary.clientMicros).toBeCloseTo(50);
  expect(summary.requestsPerCpuSecond).toBeCloseTo(1000 / 0.35);
});

test('variants are measured there and back, after two turns that do not count', async () => {
  const log: string[] = [];
  const variant = (name: string) => ({
    name,
    run: async () => {
      log.push(name);
      return sample(log.length, 1);
    },
  });
  const measured = await interleave([variant('a'), variant('b')], { rounds: 2, seconds: 0 });
  expect(log.join('')).toBe('abababba');
  expect(measured[1]?.samples.map(({ requests }) => requests)).toEqual([6, 7]);
});
