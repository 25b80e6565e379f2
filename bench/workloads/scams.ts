import { assessMessage } from '@thulubazaar/nepal/assess-message';
import { labelledMessages } from '../../packages/nepal/src/scams/labelled.test-data.ts';
import { type Score, scoresOf } from '../../packages/nepal/src/scams/score.test-data.ts';
import type { Section } from '../lib/bench.ts';
import { median, type Ratio } from '../lib/measure.ts';

const LONG = 2000;
const mostMilliseconds = 5;

/** How many of the labelled messages kept aside the scam guard catches, how many honest ones it warns of, and its time. */
export function scamsWorkload(): Section {
  const kept = labelledMessages('kept-aside');
  const seen = scoresOf(labelledMessages('seen'));
  const texts = kept.map(({ text }) => text);
  const usual = cpuMilliseconds(texts);
  const long = cpuMilliseconds(texts.map((text) => `${text}, `.repeat(LONG).slice(0, LONG)));
  return {
    title: 'Scam guard',
    measurements: [],
    ratios: [
      ...scoresOf(kept).flatMap(ratiosOf),
      atMost('a message of 2,000 characters, ms of CPU (at most)', long, mostMilliseconds),
    ],
    notes: [
      `${kept.length} messages kept aside; an ordinary one takes ${usual.toFixed(2)} ms of CPU`,
      ...seen.map(
        ({ script, scams, caught, honest, false: falsely }) =>
          `written with the function, ${script}: ${caught} of ${scams} caught, ${falsely} of ${honest} false`,
      ),
    ],
  };
}

function ratiosOf({ script, scams, caught, honest, false: falsely }: Score): Ratio[] {
  const share = (100 * caught) / scams;
  return [
    {
      name: `${script}: % caught, of ${scams}`,
      value: share,
      target: 90,
      verdict: share >= 90 ? 'PASS' : 'BELOW',
    },
    atMost(`${script}: % false, of ${honest} (at most)`, (100 * falsely) / honest, 2),
  ];
}

const atMost = (name: string, value: number, target: number): Ratio => ({
  name,
  value,
  target,
  verdict: value <= target ? 'PASS' : 'BELOW',
});

/** Processor time of one text: the middle of five rounds over all, the first of which warms up. */
function cpuMilliseconds(texts: readonly string[]): number {
  const rounds = Array.from({ length: 6 }, () => {
    const before = process.cpuUsage();
    for (const text of texts) assessMessage(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / texts.length;
  });
  return median(rounds.slice(1));
}
