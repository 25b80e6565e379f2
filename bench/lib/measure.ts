/** What one slice of time brought. */
export interface Sample {
  requests: number;
  seconds: number;
  /** Processor seconds by who used them. `client` is a load generator that counts as part of the answer (pgbench). */
  cpu: { node: number; postgres: number; client: number };
  /** Of each request, in milliseconds; pgbench reports an average only. */
  latencies: number[];
}

/** Something that is measured: a name and how to keep it busy for some seconds. */
export interface Variant {
  name: string;
  run(seconds: number): Promise<Sample>;
}

export interface Measurement {
  name: string;
  samples: Sample[];
}

export interface Summary {
  name: string;
  requestsPerSecond: number;
  requestsPerCpuSecond: number;
  /** Milliseconds; null where single requests were not timed. */
  p50: number | null;
  p99: number | null;
  /** Processor time of one request in microseconds. */
  nodeMicros: number;
  postgresMicros: number;
  clientMicros: number;
}

export interface Ratio {
  name: string;
  value: number;
  target: number | null;
  verdict: 'PASS' | 'BELOW' | '';
}

/** The middle value; of an even number, the mean of the two in the middle. 0 of none. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The value below which the share `at` of all values lies; 0 of none. */
export function percentile(values: number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * at) - 1)] ?? 0;
}

/**
 * Measures variants in turn, A, B, C, C, B, A, A, B, C, …, so that whatever else the machine does, and whatever a variant
 * leaves to the next (full or empty caches), weighs on all of them alike.
 * Two turns before them warm up (compiled code, prepared statements, cached pages) and do not count: after one, Node
 * still takes a fifth more than it will.
 */
export async function interleave(
  variants: Variant[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Measurement[]> {
  for (const variant of [...variants, ...variants]) await variant.run(seconds);
  const measured = variants.map(({ name }): Measurement => ({ name, samples: [] }));
  for (let round = 0; round < rounds; round++) {
    const turn = [...variants.entries()];
    for (const [at, variant] of round % 2 === 0 ? turn : turn.reverse()) {
      measured[at]?.samples.push(await variant.run(seconds));
    }
  }
  return measured;
}

/** Requests per processor second of everything that took part in answering them. */
export function efficiency({ requests, cpu }: Sample): number {
  return requests / Math.max(cpu.node + cpu.postgres + cpu.client, 1e-6);
}

export function summarise({ name, samples }: Measurement): Summary {
  const latencies = samples.flatMap((sample) => sample.latencies);
  const micros = (of: keyof Sample['cpu']) =>
    median(samples.map((sample) => (sample.cpu[of] / Math.max(sample.requests, 1)) * 1e6));
  return {
    name,
    requestsPerSecond: median(samples.map(({ requests, seconds }) => requests / seconds)),
    requestsPerCpuSecond: median(samples.map(efficiency)),
    p50: latencies.length > 0 ? percentile(latencies, 0.5) : null,
    p99: latencies.length > 0 ? percentile(latencies, 0.99) : null,
    nodeMicros: micros('node'),
    postgresMicros: micros('postgres'),
    clientMicros: micros('client'),
  };
}

/** How many times the efficiency of `b` that of `a` is: the median of the ratios round by round. */
export function ratioOf(name: string, a: Measurement, b: Measurement, target: number | null): Ratio {
  const ratios = a.samples.map((sample, round) => {
    const other = b.samples[round];
    if (!other) throw new Error(`${a.name} and ${b.name} were not measured in the same rounds`);
    return efficiency(sample) / efficiency(other);
  });
  const value = median(ratios);
  return { name, value, target, verdict: target === null ? '' : value >= target ? 'PASS' : 'BELOW' };
}
