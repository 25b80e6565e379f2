import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { transaction } from '../../kernel/db/transaction.ts';
import { enqueue } from '../../kernel/jobs/jobs.ts';
import { findInListing } from '../find.ts';
import { notAcceptedByRule } from '../findings.ts';
import { codesOf, holds } from '../judge.ts';
import type { ActingRule } from '../rule-book.ts';
import { type Subject, type SubjectRow, subjectColumns, toSubject } from '../subject.ts';
import { advance, type Found } from './advance.ts';
import { endRun } from './end-run.ts';
import { holdFound } from './hold-found.ts';
import { lookAgainJob } from './jobs.ts';
import type { Looking, RunRow } from './looking.ts';
import { changedSince } from './run-rows.ts';

const usualAtOnce = 100;
/** Then others of the queue have their turn. */
const batchesInATurn = 5;
/** Milliseconds of rest for each of work: the database and the processor are others' half of the time. */
const rest = 1;
/** Turns that come nowhere, for an error or a killed process, until it is given up. */
const mostTries = 10;

/** Looks at some of what is live, and asks for another turn. */
export async function lookAgain(context: Looking, runId: string, atOnce = usualAtOnce): Promise<void> {
  const { pool } = context;
  const run = await beginTurn(pool, runId);
  if (!run) return;
  if (run.tries > mostTries) {
    await transaction(pool, (tx) => endRun(tx, runId, { why: 'failed', actorId: null }));
    return;
  }
  for (let batch = 0; batch < batchesInATurn; batch += 1) {
    const started = performance.now();
    if (!(await lookAtSome(context, runId, atOnce))) return;
    await pause((performance.now() - started) * rest);
  }
  await enqueue(pool, lookAgainJob, { runId });
}

/** Goes on with a run whose job was lost with its process. */
export async function continueLooking(pool: pg.Pool): Promise<void> {
  // By rule_runs_one.
  const { rows } = await pool.query<{ id: string }>(
    `select id from rule_runs where state = 'running' and touched_at < now() - interval '2 minutes'`,
  );
  for (const { id } of rows) await enqueue(pool, lookAgainJob, { runId: id });
}

async function beginTurn(pool: pg.Pool, runId: string): Promise<{ tries: number } | undefined> {
  const { rows } = await pool.query<{ tries: number }>(
    `update rule_runs set tries = tries + 1, touched_at = now(),
                          total = coalesce(total, (select count(*)::int from ads where state = 'live'))
      where id = $1 and state = 'running' returning tries`,
    [runId],
  );
  return rows[0];
}

/** @returns whether it goes on */
async function lookAtSome(context: Looking, runId: string, atOnce: number): Promise<boolean> {
  const { pool } = context;
  const { rows } = await pool.query<RunRow & { changed: boolean }>(
    `select id, holds, looked, position, tries, ${changedSince('id')} as changed from rule_runs where id = $1 and state = 'running'`,
    [runId],
  );
  const run = rows[0];
  if (!run) return false;
  if (run.changed) return end(pool, runId, 'rules_changed');
  const rules = await rulesOf(context, runId);
  const page = await nextOf(pool, run.position, atOnce);
  if (page.length === 0) return end(pool, runId, null);
  const found: Found[] = [];
  for (const [index, subject] of page.entries()) {
    const codes = await codesFoundIn(pool, rules, subject);
    if (codes.length === 0) continue;
    if (!run.holds) found.push({ id: subject.id, codes });
    else if (!(await holdFound(context, run, rules, { id: subject.id, looked: run.looked + index + 1 })))
      return false;
  }
  return transaction(pool, (tx) =>
    advance(tx, run, { looked: run.looked + page.length, position: page.at(-1)?.id ?? 0, found }),
  );
}

async function end(pool: pg.Pool, runId: string, why: 'rules_changed' | null): Promise<false> {
  await transaction(pool, (tx) => endRun(tx, runId, { why, actorId: null }));
  return false;
}

/** The rules of a run, ready to find. */
async function rulesOf({ pool, rules }: Looking, runId: string): Promise<ActingRule[]> {
  const { rows } = await pool.query<{ code: string; version: number }>(
    'select code, version from rule_run_rules where run_id = $1',
    [runId],
  );
  const acting = () =>
    rules
      .acting()
      .filter((rule) => rows.some(({ code, version }) => code === rule.code && version === rule.version));
  // What was changed just before may not have been heard of here.
  if (acting().length < rows.length) await rules.load();
  const ready = acting();
  if (ready.length < rows.length) throw new Error('this release does not understand a rule of the run');
  return ready;
}

/** By ads_pkey: most listings are live. */
const nextSql = `select ${subjectColumns} from ads a where a.state = 'live' and a.id < $1 order by a.id desc limit $2`;

async function nextOf(pool: pg.Pool, position: number, limit: number): Promise<Subject[]> {
  const { rows } = await pool.query<SubjectRow>(nextSql, [position, limit]);
  // Seen by everybody already: what is asked of first listings is not asked again.
  return rows.map((row) => toSubject(row, false));
}

async function codesFoundIn(
  pool: pg.Pool,
  rules: readonly ActingRule[],
  subject: Subject,
): Promise<string[]> {
  const findings = await findInListing(pool, rules, subject);
  return codesOf(await notAcceptedByRule(pool, subject.id, findings.filter(holds)));
}
