import { npr, number, table, usd } from '../output.ts';
import type { Assumptions } from './assumptions.ts';
import type { Estimate } from './estimate.ts';
import type { GuideFigure } from './guide.ts';
import type { LeverGain } from './levers.ts';
import type { PriceBook } from './prices.ts';

/** One estimate with what it was made from. */
export interface Costed {
  readonly name: string;
  readonly estimate: Estimate;
  readonly assumptions: Assumptions;
  /** The totals when little of everything is done, and when much is. */
  readonly band: { readonly low: number; readonly high: number };
  readonly guide?: GuideFigure;
  readonly levers?: readonly LeverGain[];
}

/** A phase beside what the guide and the target say. Prices that rest on grade D carry a "~". */
export function costText(
  { name, estimate, assumptions, guide, levers, band }: Costed,
  book: PriceBook,
): string {
  const rate = book.nprPerUsd.value;
  const rows = estimate.services.map(({ service, usd: amount, weak }) => [
    service,
    `${weak ? '~' : ''}${usd(amount)}`,
    npr(amount * rate),
    number((amount / estimate.totalUsd) * 100),
  ]);
  rows.push(['Total', usd(estimate.totalUsd), npr(estimate.totalUsd * rate), '100']);
  const visits = number(assumptions.visitsPerDay.value);
  return [
    `${name}: ${visits} visits a day, a month, without tax`,
    table(['Service', '>USD', '>NPR', '>%'], rows),
    `~ mostly inferred prices (grade D); they are ${number(estimate.inferredShare * 100)} % of the total.`,
    `From ${usd(band.low)} when people look at little and few machines read, to ${usd(band.high)} when they read every list to its end.`,
    ...(guide ? [comparison(estimate, guide, assumptions)] : []),
    ...(levers ? [leverText(levers)] : []),
  ].join('\n');
}

function comparison({ totalUsd }: Estimate, guide: GuideFigure, assumptions: Assumptions): string {
  if (assumptions.visitsPerDay.value !== guide.visitsPerDay)
    return `The guide's table says ${guide.table.join('-')} for this phase, at visits it does not name.`;
  const verdict = totalUsd <= guide.target ? 'met' : `missed by ${usd(totalUsd - guide.target)}`;
  return `Guide's table ${guide.table.join('-')}, its own specification ${guide.specification}; target ≤ ${guide.target}: ${verdict}.`;
}

function leverText(levers: readonly LeverGain[]): string {
  const rows = levers.map(({ name, without, gainUsd }) => [name, without, usd(gainUsd)]);
  return `\n${table(['Lever', 'Without it', '>USD saved'], rows)}`;
}

/** The single charges, dearest first. */
export function linesText({ lines }: Estimate): string {
  const rows = lines.map((line) => [
    line.service,
    line.item,
    number(line.amount, 1),
    line.per,
    usd(line.usd),
    line.grade,
  ]);
  return table(['Service', 'What', '>Amount', 'Unit', '>USD', 'Grade'], rows);
}

/** Every assumption with its reason. */
export function assumptionsText(assumptions: Assumptions): string {
  const rows = Object.entries(assumptions).map(([name, { value, unit, why }]) => [
    name,
    number(value, 2),
    unit,
    why,
  ]);
  return `Assumptions (change one with --assume name=value)\n${table(['Name', '>Value', 'Unit', 'Why'], rows)}`;
}

/** Phases side by side. */
export function comparisonText(all: readonly Costed[], book: PriceBook): string {
  const rows = all.map(({ name, estimate, assumptions, guide, band }) => [
    name,
    number(assumptions.visitsPerDay.value),
    usd(band.low),
    usd(estimate.totalUsd),
    usd(band.high),
    npr(estimate.totalUsd * book.nprPerUsd.value),
    guide ? guide.table.join('-') : '',
    guide ? String(guide.specification) : '',
    guide ? `≤ ${guide.target}` : '',
    !guide || assumptions.visitsPerDay.value !== guide.visitsPerDay
      ? ''
      : estimate.totalUsd <= guide.target
        ? 'met'
        : 'missed',
  ]);
  return table(
    ['Phase', '>Visits', '>Low', '>USD', '>High', '>NPR', '>Guide’s table', '>Guide’s spec', '>Target', ''],
    rows,
  );
}
