import { searchAdsJson } from '../../apps/api/src/search/query.ts';
import { type Bench, measured, type Section } from '../lib/bench.ts';
import { httpVariant } from '../lib/http-load.ts';
import {
  interleave,
  type Measurement,
  median,
  percentile,
  type Ratio,
  ratioOf,
  type Variant,
} from '../lib/measure.ts';
import { pgbenchVariant, type Statement } from '../lib/pgbench.ts';
import { statementOf } from '../lib/statement.ts';

const limit = 24;

/** What people ask: words that very many listings hold, that one in a hundred holds, that few hold, and sentences. */
export const questions = {
  'common word': ['kotha', 'कोठा', 'room', 'bhadama', 'भाडामा', 'mobile', 'काठमाडौं', 'Kathmandu'],
  'middling word': ['helmet', 'टिमुर', 'mehendi', 'tripod', 'bonsai', 'notary', 'वकिल', 'thresher'],
  'rare word': ['foselfo', 'sarangi', 'सारङ्गी', 'jyatha', 'ज्याठा', 'harmonium'],
  'two words': ['ghar bhadama', 'घर भाडामा', 'house for rent', 'koteshwor kotha', 'मोबाइल पोखरा'],
  'three words': [
    'helmet warranty pokhara',
    'samsung mobile kathmandu',
    'naya cycle lalitpur',
    'नयाँ ल्यापटप वारेन्टी',
  ],
  typo: ['kuteshowr', 'helmat', 'mehandhi', 'harmoniam', 'तिमुर'],
  'place and price': [
    'koteshwor ma 2 kotha 15 hajar samma',
    '2 rooms in Koteshwor under 15000',
    'पोखरामा स्कुटर २ लाखसम्म',
    'bike under 2 lakh',
  ],
};

/** What stands in the field while people type, and titles of what they post. */
const typed = 'ko,koth,मोबा,iph,sam,helm,pokh,पोखर,bik,laptop ba,कोटे,ghar bha,jag,dui kot,फ्रि,scoo'.split(
  ',',
);
const titles = [
  'Pulsar 220 for sale',
  'कोठा भाडामा',
  'iPhone 13 cover',
  'ghar bikrima',
  'samsung double door fridge',
  'Zyntrofab',
  'sarangi',
  'lapt',
];

const marks = ['!', '?', '.', ','];

/** The same question in 1,024 spellings, told apart by the cache alone: punctuation is no part of a word. */
function spellings(words: string): string[] {
  return Array.from({ length: 1024 }, (_, no) => {
    const tail = [0, 2, 4, 6, 8].map((shift) => marks[(no >> shift) & 3]).join('');
    return `/api/search?limit=${limit}&q=${encodeURIComponent(`${words} ${tail}`)}`;
  });
}

/** What search would cost if it ranked every match instead of the newest 200. */
function rankingAll({ text, ...statement }: Statement): Statement {
  const all = text.replace(/ order by published_at desc, ad_id desc limit 200\b/, '');
  if (all === text) throw new Error('search no longer ranks a window: adapt the benchmark');
  return { ...statement, text: all };
}

async function measureKind(bench: Bench, kind: string, words: string[]): Promise<Measurement[]> {
  const { pool, reference, target, pgbench, database, turns } = bench;
  const lists = words.map(spellings);
  const paths = Array.from({ length: 1024 }, (_, no) => lists.map((list) => list[no] ?? '')).flat();
  const variants: Variant[] = [httpVariant(`search, ${kind}`, target, paths)];
  if (pgbench) {
    const statements: Statement[] = [];
    for (const q of words) {
      const ask = (recorder: typeof pool) =>
        searchAdsJson(recorder, reference, { q, limit, sort: 'relevance' });
      statements.push(await statementOf(pool, ask, 'with hits as'));
    }
    const all = statements.map(rankingAll);
    variants.push(
      pgbenchVariant(`pgbench: ${kind}, same SQL`, pgbench, database, statements, 'extended'),
      pgbenchVariant(`pgbench: ${kind}, ranking every match`, pgbench, database, all, 'extended'),
    );
  }
  return interleave(variants, turns);
}

/** Every kind in turn, eight at a time, beside an empty route. */
async function measureMix({
  target,
  turns,
}: Bench): Promise<{ measurements: Measurement[]; notes: string[]; ratio: Ratio }> {
  const kinds = Object.values(questions).map((words) => words.map(spellings));
  const paths = Array.from({ length: 512 }, (_, no) =>
    kinds.map((lists) => lists[no % lists.length]?.[no] ?? ''),
  ).flat();
  const connections = 8;
  const measurements = await interleave(
    [
      httpVariant('search, a mix, 8 connections', target, paths, { connections }),
      httpVariant('API, liveness, 8 connections', target, ['/api/health'], { connections }),
    ],
    turns,
  );
  const mix = measured(measurements, 'search, a mix, 8 connections');
  const latencies = mix.samples.flatMap((sample) => sample.latencies);
  const cpu = mix.samples.map(({ requests, cpu }) => ((cpu.node + cpu.postgres) / requests) * 1000);
  return {
    measurements,
    ratio: ratioOf(
      'search, a mix ÷ liveness',
      mix,
      measured(measurements, 'API, liveness, 8 connections'),
      null,
    ),
    notes: [
      `a mix: p95 ${percentile(latencies, 0.95).toFixed(0)} ms, ${median(cpu).toFixed(1)} ms of CPU a search (at most 6 wanted)`,
    ],
  };
}

/** What is asked at every few letters: suggestions of searches, and of the category of what is posted. */
async function measureTyping({
  target,
  turns,
}: Bench): Promise<{ measurements: Measurement[]; notes: string[] }> {
  const connections = 8;
  const asked = {
    'suggestions of searches': typed.map((q) => `/api/search/suggest?q=${encodeURIComponent(q)}`),
    'suggestions of categories': titles.map(
      (text) => `/api/categories/suggest?text=${encodeURIComponent(text)}`,
    ),
  };
  const variants = Object.entries(asked).map(([name, paths]) =>
    httpVariant(name, target, paths, { connections }),
  );
  const measurements = await interleave(variants, turns);
  const notes = measurements.map(({ name, samples }) => {
    const latencies = samples.flatMap((sample) => sample.latencies);
    const cpu = samples.map(({ requests, cpu }) => ((cpu.node + cpu.postgres) / requests) * 1000);
    return `${name}, ${connections} connections: p95 ${percentile(latencies, 0.95).toFixed(1)} ms (below 30 wanted), ${median(cpu).toFixed(2)} ms of CPU each`;
  });
  return { measurements, notes };
}

/** Search in three scripts. */
export async function searchWorkload(bench: Bench): Promise<Section> {
  const measurements: Measurement[] = [];
  const ratios: Ratio[] = [];
  for (const [kind, words] of Object.entries(questions)) {
    bench.say(`  ${kind}`);
    const some = await measureKind(bench, kind, words);
    measurements.push(...some);
    if (!bench.pgbench) continue;
    const ours = measured(some, `search, ${kind}`);
    const target = kind === 'common word' ? 4 : null;
    const all = measured(some, `pgbench: ${kind}, ranking every match`);
    ratios.push(ratioOf(`search, ${kind} ÷ ranking every match`, ours, all, target));
    ratios.push(
      ratioOf(
        `search, ${kind} ÷ pgbench, same SQL`,
        ours,
        measured(some, `pgbench: ${kind}, same SQL`),
        null,
      ),
    );
  }
  const mix = await measureMix(bench);
  const typing = await measureTyping(bench);
  measurements.push(...mix.measurements, ...typing.measurements);
  ratios.push(mix.ratio);
  const notes = [...mix.notes, ...typing.notes];
  if (!bench.pgbench) notes.push('no pgbench on this machine (Debian: postgresql-contrib)');
  return { title: 'Search', measurements, ratios, notes };
}
