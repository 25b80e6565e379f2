import type { Command } from 'commander';
import { assumptionsFor, withChanges } from '../cost/assumptions.ts';
import { readVisits } from '../cost/command.ts';
import { estimate } from '../cost/estimate.ts';
import { readPriceBook } from '../cost/prices.ts';
import { npr, number, printJson, table, usd } from '../output.ts';
import { platformOf } from '../templates.ts';
import { type Plan, planFor } from './plan.ts';

interface PlanOptions {
  visits: string;
  assume: string[];
  cost: boolean;
  json?: boolean;
}

/** `thulu plan`. */
export function addPlan(program: Command): void {
  program
    .command('plan')
    .description('Which phase a number of visits needs, and what to change first')
    .requiredOption('--visits <number>', 'visits a day')
    .option(
      '--assume <name=value>',
      'change an assumption of "thulu cost"; may be given again',
      (value: string, earlier: string[]) => [...earlier, value],
      [],
    )
    .option('--no-cost', 'without the price, which needs a synthesis')
    .option('--json', 'machine-readable')
    .action(plan);
}

async function plan(options: PlanOptions): Promise<void> {
  const visits = readVisits(options.visits);
  const assumptions = withChanges(assumptionsFor(visits), options.assume);
  const made = planFor(visits, assumptions);
  const book = readPriceBook();
  const monthlyUsd = options.cost
    ? estimate(await platformOf(made.phase), assumptions, book).totalUsd
    : undefined;
  if (options.json) return printJson({ ...made, monthlyUsd });
  console.log(planText(made));
  if (monthlyUsd !== undefined)
    console.log(
      `\nA month: ${usd(monthlyUsd)} USD, ${npr(monthlyUsd * book.nprPerUsd.value)} NPR, without tax.`,
    );
}

/** The plan as text. */
export function planText({ phase, why, next, first, limits, ...plan }: Plan): string {
  const rows = limits.map((limit) => [
    limit.what,
    number(limit.used * 100),
    limit.atVisits === null ? 'by tasks' : number(Math.floor(limit.atVisits / 1000) * 1000),
    limit.metric,
    limit.threshold,
    limit.action,
  ]);
  return [
    `Phase ${phase}: ${why}.`,
    `Busiest minutes: ${number(plan.peakVisitsPerSecond, 1)} visits and ${number(plan.peakApiPerSecond)} API requests a second.`,
    ...(first ? [`Change first: ${first.action}, when ${first.metric} is ${first.threshold}.`] : []),
    'Also: add the cache when a response takes over 500 ms at the 95th percentile; more memory to a task above 80 %.',
    ...(next ? [`The phase after it is ${next}.`] : []),
    '',
    table(['What fills up', '>% of its threshold', '>At visits a day', 'Metric', 'Threshold', 'Then'], rows),
  ].join('\n');
}
