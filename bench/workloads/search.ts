import { searchAdsJson } from '../../apps/api/src/search/query.ts';
import { type Bench, measured, type Section } from '../lib/bench.ts';
import { httpVariant } from '../lib/http-load.ts';
import { interleave, type Measurement, type Ratio, ratioOf, type Variant } from '../lib/measure.ts';
import { pgbenchVariant, type Statement } from '../lib/pgbench.ts';
import { statementOf } from '../lib/statement.ts';

const limit = 24;

/** Words that very many listings hold, that few hold, and pairs; each in the scripts they are written in. */
export const questions = {
  'common word': ['kotha', 'कोठा', 'room', 'bhadama', 'भाडामा', 'mobile', 'काठमाडौं', 'Kathmandu'],
  'rare word': ['foselfo', 'sarangi', 'सारङ्गी', 'jyatha', 'ज्याठा', 'harmonium'],
  'two words': ['ghar bhadama', 'घर भाडामा', 'house for rent', 'koteshwor kotha', 'मोबाइल पोखरा'],
};

const marks = ['!', '?', '.', ','];

/** The same question in 1,024 spellings, told apart by the cache alone: punctuation is no part of a word. */
function spellings(words: string): string[] {
  return Array.from({ length: 1024 }, (_, no) => {
    const tail = [0, 2, 4, 6, 8].map((shift) => marks[(no >> shift) & 3]).join('');
    return `/api/search?limit=${limit}&q=${encodeURIComponent(`${words} ${tail}`)}`;
  });
}

/** What search would cost if it ranked every match instead of the newest 200. */
function rankingAll(statement: Statement): Statement {
  const [tsquery] = statement.values;
  if (typeof tsquery !== 'string')
    throw new Error('search no longer sends its words first: adapt the benchmark');
  return {
    text: `
      with page as (
        select ad_id, published_at, ts_rank('{0.02, 0.1, 0.4, 1}', doc, $1::tsquery) as rank
          from ad_search where doc @@ $1::tsquery order by rank desc, published_at desc, ad_id desc limit ${limit}
      )
      select page.ad_id, c.card from page join ad_cards c on c.ad_id = page.ad_id
       order by page.rank desc, page.published_at desc, page.ad_id desc`,
    values: [tsquery],
  };
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
      statements.push(await statementOf(pool, ask));
    }
    const all = statements.map(rankingAll);
    variants.push(
      pgbenchVariant(`pgbench: ${kind}, same SQL`, pgbench, database, statements, 'extended'),
      pgbenchVariant(`pgbench: ${kind}, ranking every match`, pgbench, database, all, 'extended'),
    );
  }
  return interleave(variants, turns);
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
  const notes = bench.pgbench ? [] : ['no pgbench on this machine (Debian: postgresql-contrib)'];
  return { title: 'Search', measurements, ratios, notes };
}
