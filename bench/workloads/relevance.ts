import type { Section } from '../lib/bench.ts';
import type { Ratio } from '../lib/measure.ts';
import { judge } from '../relevance/judge.ts';
import { ownSet, readSet, scripts } from '../relevance/judged-set.ts';
import { agreementOf, type Score, type Shown, scoreOf, summaryOf } from '../relevance/score.ts';

/** Below these something that worked has broken. Set from runs, raised with them. */
const floors = {
  recallAt10: 0.92,
  mrr: 0.96,
  ndcgAt10: 0.93,
  precision: 0.97,
  agreement: 0.86,
};
const mostNegatives = 0;

const atLeast = (name: string, value: number, target: number): Ratio => ({
  name,
  value,
  target,
  verdict: value >= target ? 'PASS' : 'BELOW',
});

function row(name: string, { queries, recallAt10, mrr, ndcgAt10, precision, ...rest }: Score): string {
  const figures = [recallAt10, mrr, ndcgAt10, precision].map((value) => value.toFixed(3));
  return `${name.padEnd(22)} ${String(queries).padStart(4)} queries  recall@10 ${figures[0]}  MRR ${figures[1]}  nDCG@10 ${figures[2]}  precision ${figures[3]}  negatives ${rest.negativesViolated}  empty ${rest.empty}`;
}

function notesOf(shown: Shown[]): string[] {
  const of = (name: string, which: (each: Shown) => boolean) => row(name, scoreOf(shown.filter(which)));
  return [
    ...scripts.map((script) => of(script, ({ query }) => query.script === script)),
    ...[1, 2, 3].map((ideas) =>
      of(`${ideas} ${ideas === 1 ? 'idea' : 'ideas'}`, ({ query }) => query.ideas === ideas),
    ),
    row('all', scoreOf(shown)),
    `with the partial matches behind them: recall@10 ${scoreOf(together(shown)).recallAt10.toFixed(3)}`,
  ];
}

/** As a person reads down the page. */
function together(shown: Shown[]): Shown[] {
  return shown.map((each) => ({ ...each, ids: [...each.ids, ...each.similar] }));
}

function worstOf(shown: Shown[]): string[] {
  return shown
    .map((each) => ({ each, score: scoreOf([each]) }))
    .filter(({ score }) => score.recallAt10 < 1 || score.negativesViolated > 0 || score.precision < 0.85)
    .map(({ each: { query, ids }, score }) =>
      [
        query.group,
        query.text,
        `recall ${score.recallAt10.toFixed(2)}`,
        `precision ${score.precision.toFixed(2)}`,
        score.negativesViolated ? 'NEGATIVE' : '',
        `shown ${ids.slice(0, 10).join(' ')}`,
      ].join(' | '),
    );
}

/**
 * How well search finds what people mean, by judged queries over the demo listings.
 * @param part `kept-aside` for those that nobody looks at while search is tuned: only their figures are told
 */
export async function relevanceWorkload(part: 'open' | 'kept-aside', verbose: boolean): Promise<Section> {
  const { listings, queries } = ownSet(part);
  const shown = await judge(listings, queries, () => {});
  const score = scoreOf(shown);
  const agreement = agreementOf(shown);
  return {
    title: `Relevance, ${part}`,
    measurements: [],
    ratios: [
      atLeast('recall@10', score.recallAt10, floors.recallAt10),
      atLeast('MRR', score.mrr, floors.mrr),
      atLeast('nDCG@10', score.ndcgAt10, floors.ndcgAt10),
      atLeast('precision', score.precision, floors.precision),
      atLeast('agreement between scripts', agreement, floors.agreement),
      {
        name: 'negatives violated (at most)',
        value: score.negativesViolated,
        target: mostNegatives,
        verdict: score.negativesViolated <= mostNegatives ? 'PASS' : 'BELOW',
      },
    ],
    notes: [...notesOf(shown), ...(verbose && part === 'open' ? worstOf(shown) : [])],
  };
}

/** Scores a set that somebody else judged. */
export async function scoreSet(file: string) {
  const { listings, queries } = readSet(file);
  return summaryOf(await judge(listings, queries, () => {}));
}
