import { type JudgedQuery, type Script, scripts } from './judged-set.ts';

/** What search showed for a query: ids, best first. */
export interface Shown {
  query: JudgedQuery;
  ids: number[];
  /** Partial matches, which are shown after these and apart from them. */
  similar: number[];
}

export interface Score {
  queries: number;
  recallAt10: number;
  /** One over the place of the first right one. */
  mrr: number;
  ndcgAt10: number;
  /** Of what is shown among the first ten; of the queries for which something is. */
  precision: number;
  /** Queries for which something is shown that must not be. */
  negativesViolated: number;
  empty: number;
}

const first = 10;

function counted({ query, ids }: Shown): boolean[] {
  const marginal = new Set(query.marginal);
  const relevant = new Set(query.relevant);
  return ids
    .filter((id) => !marginal.has(id))
    .slice(0, first)
    .map((id) => relevant.has(id));
}

const mean = (values: number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const gain = (hits: boolean[]) => hits.reduce((sum, hit, at) => sum + (hit ? 1 / Math.log2(at + 2) : 0), 0);

/** The usual figures of retrieval, each the mean over the queries. */
export function scoreOf(all: Shown[]): Score {
  const judged = all
    .filter(({ query }) => query.relevant.length > 0)
    .map((shown) => ({ ...shown, hits: counted(shown) }));
  const right = (hits: boolean[]) => hits.filter(Boolean).length;
  const possible = (query: JudgedQuery) => Math.min(first, query.relevant.length);
  return {
    queries: all.length,
    recallAt10: mean(judged.map(({ query, hits }) => right(hits) / possible(query))),
    mrr: mean(judged.map(({ hits }) => (hits.includes(true) ? 1 / (hits.indexOf(true) + 1) : 0))),
    ndcgAt10: mean(
      judged.map(({ query, hits }) => gain(hits) / gain(Array.from({ length: possible(query) }, () => true))),
    ),
    precision: mean(judged.flatMap(({ hits }) => (hits.length > 0 ? [right(hits) / hits.length] : []))),
    negativesViolated: all.filter(({ query, ids }) => {
      const wrong = new Set(query.not);
      return ids.slice(0, first).some((id) => wrong.has(id));
    }).length,
    empty: all.filter(({ ids }) => ids.length === 0).length,
  };
}

/** How alike the first ten of two queries are that mean the same and are written in two scripts: Jaccard, its mean. */
export function agreementOf(all: Shown[]): number {
  const alike: number[] = [];
  for (const one of all)
    for (const other of all)
      if (one.query.group === other.query.group && one.query.script < other.query.script)
        alike.push(jaccard(one.ids.slice(0, first), other.ids.slice(0, first)));
  return mean(alike);
}

function jaccard(one: number[], other: number[]): number {
  const both = new Set([...one, ...other]);
  if (both.size === 0) return 1;
  const second = new Set(other);
  return one.filter((id) => second.has(id)).length / both.size;
}

/** What `--json` prints of a set. */
export function summaryOf(all: Shown[]) {
  const { recallAt10, precision, negativesViolated, empty } = scoreOf(all);
  const of = (script: Script) => scoreOf(all.filter(({ query }) => query.script === script)).recallAt10;
  const [devanagari, romanised, english] = scripts.map(of);
  return {
    recallAt10: { all: recallAt10, devanagari, romanised, english },
    agreement: agreementOf(all),
    precision,
    negativesViolated,
    empty,
  };
}
