import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { phases, type Scaling } from '../../../infra/src/phases.ts';
import { assumptionsFor } from '../cost/assumptions.ts';
import { readPhaseName, readVisits } from '../cost/command.ts';
import { readPriceBook } from '../cost/prices.ts';
import { Fault } from '../fault.ts';
import { number, printJson, table } from '../output.ts';
import { platformOf, root } from '../templates.ts';
import { validate } from './erlang.ts';
import { comparison, comparisonHead, type Report, reportHtml } from './html.ts';
import { dayOf, type Load, loadFromCsv, secondOf } from './load.ts';
import { readPolicy } from './policy.ts';
import { simulate } from './run.ts';
import { readServiceTimes } from './service-times.ts';
import { summarise } from './summary.ts';

interface SimulateOptions {
  phase: string;
  visits?: string;
  csv?: string;
  flash: string;
  flashAt: string;
  flashMinutes: string;
  seed: string;
  out: string;
  json?: boolean;
}

/** `thulu simulate`. */
export function addSimulate(program: Command): void {
  program
    .command('simulate')
    .description('Plays a day against the scaling rules, and compares the two policies')
    .option('--phase <name>', 'launch, growth or scale', 'launch')
    .option('--visits <number>', 'visits of the day; without it the most that the phase is made for')
    .option('--csv <file>', 'API requests a second instead of the curve, one line each')
    .option('--flash <times>', 'a crowd of so many times the usual traffic; 1 for none', '15')
    .option('--flash-at <time>', 'when it comes, Nepal time', '20:15')
    .option('--flash-minutes <minutes>', 'how long it stays', '20')
    .option('--seed <number>', 'the same seed gives the same day', '1')
    .option('--out <file>', 'where the report goes', path.join(root, '.cache', 'simulation.html'))
    .option('--json', 'machine-readable')
    .action(run);
}

const policies: readonly (readonly [string, Scaling])[] = [
  ['step, by the guide', 'step'],
  ['target tracking, 20 s', 'high-resolution-target-tracking'],
];

async function run(options: SimulateOptions): Promise<void> {
  const phase = phases[readPhaseName(options.phase)];
  const visits = options.visits ? readVisits(options.visits) : phase.visitsPerDay;
  const assumptions = assumptionsFor(visits);
  const times = readServiceTimes();
  const load = loadOf(options, visits, assumptions.apiRequests.value);
  const pages =
    (assumptions.pagesPerVisit.value * (1 - assumptions.appShare.value)) / assumptions.apiRequests.value;
  const runs: Report['runs'][number][] = [];
  for (const [name, scaling] of policies) {
    const platform = await platformOf(phase.name, { scaling });
    const minutes = simulate({
      phase,
      load,
      times,
      policies: { web: readPolicy(platform, 'web'), api: readPolicy(platform, 'api') },
      pagesPerApiRequest: pages,
      databaseMs: assumptions.databaseCpuMs.value / assumptions.apiRequests.value,
      book: readPriceBook(),
      seed: positive('--seed', options.seed),
    });
    runs.push({ summary: summarise(name, minutes), minutes });
  }
  const report: Report = {
    title: `Phase ${phase.name}: ${load.name}`,
    runs,
    maxConnections: phase.database.maxConnections,
    validations: [validate(1, 0.7, 1), validate(2, 0.8, 2), validate(8, 0.9, 3)],
    notes: [
      `Processor time of a request: web ${number(times.web * 1000, 1)} ms, API ${number(times.api * 1000, 1)} ms (${times.source}).`,
      'A task does one request at a time; the load balancer gives them out in turn; a request that would wait 30 s is an error.',
      'CPU metrics: each minute with a minute of delay for the step policy, every 20 s with 10 s of delay for target tracking.',
      'A task serves 45 to 75 s after it was asked for: image pull, boot, health checks. It drains for 30 s.',
      `Seed ${options.seed}. Cost is that of web and API tasks alone.`,
    ],
  };
  const out = path.resolve(options.out);
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, reportHtml(report));
  if (options.json)
    return printJson({
      title: report.title,
      report: out,
      serviceTimes: times,
      validations: report.validations,
      runs,
    });
  console.log(`${report.title}\n`);
  console.log(table(comparisonHead, comparison(runs, report.maxConnections)));
  const worst = Math.max(...report.validations.map(({ error }) => Math.abs(error)));
  console.log(`\nThe queue differs from Erlang's formula (M/M/c) by at most ${number(worst * 100, 1)} %.`);
  for (const note of report.notes) console.log(note);
  console.log(`Plots: ${out}`);
}

function loadOf(options: SimulateOptions, visits: number, apiPerVisit: number): Load {
  if (options.csv) return loadFromCsv(options.csv);
  const times = positive('--flash', options.flash);
  const flash =
    times > 1
      ? {
          times,
          startsAt: secondOf(options.flashAt),
          minutes: positive('--flash-minutes', options.flashMinutes),
        }
      : null;
  return dayOf(visits, apiPerVisit, flash);
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new Fault(`${option} ${text}: give a number above zero`);
}
