import type { Command } from 'commander';
import { type PhaseName, phases } from '../../../infra/src/phases.ts';
import { Fault } from '../fault.ts';
import { printJson } from '../output.ts';
import { platformOf, readTemplates } from '../templates.ts';
import { assumptionsFor, bands, withChanges } from './assumptions.ts';
import { estimate } from './estimate.ts';
import { guideFigures } from './guide.ts';
import { leverGains } from './levers.ts';
import { type PriceBook, readPriceBook } from './prices.ts';
import { assumptionsText, type Costed, comparisonText, costText, linesText } from './report.ts';
import { smsCost, smsText } from './sms.ts';

interface CostOptions {
  phase?: string;
  template?: string;
  visits?: string;
  assume: string[];
  savingsPlan?: boolean;
  levers?: boolean;
  lines?: boolean;
  json?: boolean;
}

/** `thulu cost`. */
export function addCost(program: Command): void {
  program
    .command('cost')
    .description('What a month costs: the synthesised templates times the price book')
    .option('--phase <name>', 'launch, growth or scale; without it all three are compared')
    .option('--template <path>', 'a template file, or a folder of them such as cdk.out')
    .option('--visits <number>', 'visits a day')
    .option('--assume <name=value>', 'change an assumption; may be given again', collect, [])
    .option('--savings-plan', 'with a savings plan of three years for the tasks that always run')
    .option('--levers', 'how much each lever saves')
    .option('--lines', 'every single charge')
    .option('--json', 'machine-readable')
    .action(cost);
}

function collect(value: string, earlier: string[]): string[] {
  return [...earlier, value];
}

async function cost(options: CostOptions): Promise<void> {
  const book = readPriceBook();
  const visits = options.visits === undefined ? undefined : readVisits(options.visits);
  const all: Costed[] = [];
  if (options.template) {
    all.push(await costed(options, book, { name: options.template, visits: visits ?? 50_000 }));
  } else {
    for (const name of options.phase ? [readPhaseName(options.phase)] : phaseNames)
      all.push(
        await costed(options, book, { name, phase: name, visits: visits ?? guideFigures[name].visitsPerDay }),
      );
  }
  if (options.json) return printJson(asJson(all, book));
  for (const each of all) {
    console.log(costText(each, book));
    if (options.lines) console.log(`\n${linesText(each.estimate)}`);
    console.log(`\n${smsText(smsCost(each.assumptions, book))}`);
    console.log('');
  }
  if (all.length > 1) console.log(`${comparisonText(all, book)}\n`);
  const [first] = all;
  if (first) console.log(assumptionsText(first.assumptions));
  if (all.length > 1)
    console.log('Assumptions of the first phase; visits, storage and uploads grow with the phase.');
  const { value, source, date } = book.nprPerUsd;
  console.log(`NPR at ${value} a dollar (${source}, ${date}).`);
}

interface Subject {
  readonly name: string;
  readonly phase?: PhaseName;
  readonly visits: number;
}

async function costed(options: CostOptions, book: PriceBook, subject: Subject): Promise<Costed> {
  const { name, phase, visits } = subject;
  const platform = phase ? await platformOf(phase) : readTemplates(name);
  const assumptions = withChanges(assumptionsFor(visits), options.assume);
  const totals = bands.map((band) => {
    const changed = withChanges(assumptionsFor(visits, band), options.assume);
    return estimate(platform, changed, book, { savingsPlan: options.savingsPlan }).totalUsd;
  });
  return {
    band: { low: totals[0] ?? 0, high: totals[2] ?? 0 },
    name,
    assumptions,
    estimate: estimate(platform, assumptions, book, { savingsPlan: options.savingsPlan }),
    guide: phase && guideFigures[phase],
    levers: options.levers ? leverGains(platform, assumptions, book) : undefined,
  };
}

/** With one phase or template its total stands at the top; with several, one for each. */
function asJson(all: readonly Costed[], book: PriceBook): unknown {
  const each = all.map(({ name, estimate: made, assumptions, guide, levers, band }) => ({
    name,
    totalUsd: made.totalUsd,
    totalNpr: Math.round(made.totalUsd * book.nprPerUsd.value),
    band,
    inferredShare: made.inferredShare,
    services: made.services,
    lines: made.lines,
    sms: smsCost(assumptions, book),
    assumptions,
    guide,
    levers,
  }));
  return each.length === 1 ? each[0] : { phases: each };
}

export const phaseNames: readonly PhaseName[] = ['launch', 'growth', 'scale'];

/** @throws Fault that names the choices */
export function readPhaseName(text: string): PhaseName {
  const found = phaseNames.find((name) => name === text && name in phases);
  if (!found) throw new Fault(`Phase "${text}" is not one of ${phaseNames.join(', ')}`);
  return found;
}

/** @throws Fault unless it is a number from 1 to ten million; separators are allowed */
export function readVisits(text: string): number {
  const visits = Number(text.replace(/[,_ ]/g, ''));
  if (Number.isFinite(visits) && visits >= 1 && visits <= 10_000_000) return visits;
  throw new Fault(`--visits ${text}: give the visits of a day, from 1 to 10,000,000`);
}
