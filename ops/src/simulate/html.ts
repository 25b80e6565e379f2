import { number, usd } from '../output.ts';
import type { Validation } from './erlang.ts';
import { clock } from './load.ts';
import type { Minute } from './run.ts';
import type { Summary } from './summary.ts';

export interface Report {
  readonly title: string;
  readonly notes: readonly string[];
  readonly runs: readonly { readonly summary: Summary; readonly minutes: readonly Minute[] }[];
  readonly maxConnections: number;
  readonly validations: readonly Validation[];
}

interface Plot {
  readonly title: string;
  readonly unit: string;
  readonly value: (minute: Minute) => number;
}

const plots: readonly Plot[] = [
  { title: 'Requests', unit: 'a second', value: ({ web, api }) => (web.requests + api.requests) / 60 },
  { title: 'Web tasks', unit: 'serving', value: ({ web }) => web.tasks },
  { title: 'CPU of web', unit: '%', value: ({ web }) => web.cpu },
  { title: 'Waiting for a task, web', unit: 'ms', value: ({ web }) => web.queued },
  { title: '95th percentile, web', unit: 'ms', value: ({ web }) => web.p95 },
  { title: 'API tasks', unit: 'serving', value: ({ api }) => api.tasks },
  { title: 'CPU of the API', unit: '%', value: ({ api }) => api.cpu },
  { title: 'Waiting for a task, API', unit: 'ms', value: ({ api }) => api.queued },
  { title: '95th percentile, API', unit: 'ms', value: ({ api }) => api.p95 },
  { title: 'Errors, web and API', unit: 'a minute', value: ({ web, api }) => web.errors + api.errors },
  { title: 'Database connections', unit: 'at most', value: ({ connections }) => connections },
  { title: 'CPU credits of the database', unit: 'left', value: ({ credits }) => credits },
  { title: 'Cost of web and API', unit: 'USD an hour', value: ({ usdPerHour }) => usdPerHour },
];

const colours = ['#b3261e', '#0b57d0', '#146c2e'];
const size = { width: 720, height: 150, left: 56, bottom: 22, top: 8 };

/** Columns of the comparison, for the terminal and the page. */
export function comparison(runs: Report['runs'], maxConnections: number): string[][] {
  return runs.map(({ summary }) => [
    summary.policy,
    number(summary.requests),
    number(summary.errors),
    number(summary.worstP95),
    number(summary.slowMinutes),
    summary.reactionSeconds === null ? '–' : number(summary.reactionSeconds),
    number(summary.mostTasks),
    `${summary.mostConnections} of ${maxConnections}`,
    number(summary.leastCredits),
    usd(summary.usdPerHour),
  ]);
}

export const comparisonHead = [
  'Policy',
  '>Requests',
  '>Errors',
  '>Worst p95, ms',
  '>Minutes over 500 ms',
  '>Reaction, s',
  '>Most tasks',
  '>Connections',
  '>Least credits',
  '>USD an hour',
];

/** One page without scripts or anything to load. */
export function reportHtml({ title, notes, runs, maxConnections, validations }: Report): string {
  const legend = runs
    .map(({ summary }, index) => `<span style="color:${colours[index]}">■</span> ${escaped(summary.policy)}`)
    .join(' &nbsp; ');
  const head = comparisonHead.map((name) => `<th>${escaped(name.replace('>', ''))}</th>`).join('');
  const rows = comparison(runs, maxConnections)
    .map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
    .join('\n');
  const checks = validations
    .map(
      ({ servers, load, expectedMs, simulatedMs, error }) =>
        `<tr><td>${servers}</td><td>${number(load * 100)} %</td><td>${number(expectedMs, 3)}</td><td>${number(simulatedMs, 3)}</td><td>${number(error * 100, 1)} %</td></tr>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; color: #1f1f1f; }
table { border-collapse: collapse; margin: 1rem 0; display: block; overflow-x: auto; }
th, td { text-align: right; padding: .25rem .6rem; border-bottom: 1px solid #ddd; white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
h2 { font-size: 1rem; margin: 1.5rem 0 0; }
svg { width: 100%; height: auto; }
text { font: 11px system-ui, sans-serif; fill: #5f5f5f; }
</style>
<h1>${escaped(title)}</h1>
<table><tr>${head}</tr>
${rows}</table>
<p>${legend}</p>
${plots.map((plot) => `<h2>${escaped(plot.title)}, ${escaped(plot.unit)}</h2>\n${svg(plot, runs)}`).join('\n')}
<h2>The queue against Erlang's formula</h2>
<table><tr><th>Servers</th><th>Load</th><th>Formula, ms</th><th>Simulated, ms</th><th>Error</th></tr>
${checks}</table>
<h2>Made from</h2>
<ul>${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>
</html>
`;
}

function svg({ title, value }: Plot, runs: Report['runs']): string {
  const { width, height, left, bottom, top } = size;
  const all = runs.flatMap(({ minutes }) => minutes.map(value));
  const high = niceCeiling(Math.max(...all, 1e-9));
  const length = Math.max(1, ...runs.map(({ minutes }) => minutes.length - 1));
  const x = (index: number) => left + ((width - left) * index) / length;
  const y = (amount: number) => top + (height - top - bottom) * (1 - amount / high);
  const lines = runs.map(({ minutes }, index) => {
    const points = minutes.map((minute, at) => `${x(at).toFixed(1)},${y(value(minute)).toFixed(1)}`);
    return `<polyline fill="none" stroke="${colours[index]}" stroke-width="1.2" points="${points.join(' ')}"/>`;
  });
  const marks = [0, 0.5, 1].map(
    (part) =>
      `<line x1="${left}" x2="${width}" y1="${y(part * high)}" y2="${y(part * high)}" stroke="#e3e3e3"/><text x="${left - 6}" y="${y(part * high) + 4}" text-anchor="end">${number(part * high, high < 10 ? 2 : 0)}</text>`,
  );
  const hours = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const anchor = part === 0 ? 'start' : part === 1 ? 'end' : 'middle';
    return `<text x="${x(part * length)}" y="${height - 6}" text-anchor="${anchor}">${clock(Math.round(part * (length + 1)) * 60)}</text>`;
  });
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">${marks.join('')}${hours.join('')}${lines.join('')}</svg>`;
}

/** The next of 1, 2 or 5 times a power of ten. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return (([1, 2, 5].find((step) => step * power >= value) ?? 10) as number) * power;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
