import {
  type RuleTried,
  triedExamples,
  triedListings,
  triedMilliseconds,
  type tryRule as tryOperation,
} from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { adPath } from '../listings/path.ts';
import { publicTitle } from '../listings/public-text.ts';
import { findInListing } from './find.ts';
import { finderOf } from './kinds/finder-of.ts';
import type { Found } from './kinds/kind.ts';
import type { ActingRule } from './rule-book.ts';
import { type Subject, type SubjectRow, subjectColumns, toSubject } from './subject.ts';

/** Others are served between two of these. */
const atOnce = 100;

/**
 * What a rule would find in the newest listings that are live or held, as if they were shown now. Nothing is changed; when its time is
 * over it says how far it came.
 */
export async function tryRule(
  pool: pg.Pool,
  { effect, params }: z.output<typeof tryOperation.body>,
  most = { listings: triedListings, milliseconds: triedMilliseconds },
): Promise<RuleTried> {
  const rule: ActingRule = {
    code: 'tried',
    version: 0,
    effect: effect === 'pass' ? 'warn' : effect,
    params,
    finder: finderOf(params),
  };
  const began = performance.now();
  const tried: RuleTried = {
    looked: 0,
    found: 0,
    byState: { live: 0, submitted: 0 },
    complete: false,
    milliseconds: 0,
    examples: [],
  };
  let before: number | null = null;
  const isOver = () => performance.now() - began > most.milliseconds;
  while (!tried.complete && !isOver()) {
    const page: Subject[] = await newest(pool, before, Math.min(atOnce, most.listings - tried.looked));
    for (const subject of page) {
      if (isOver()) break;
      tried.looked++;
      const [found] = await findInListing(pool, [rule], subject);
      if (found) count(tried, subject, found);
      before = subject.id;
    }
    tried.complete = page.at(-1)?.id === before && (page.length < atOnce || tried.looked >= most.listings);
    if (page.length === 0) tried.complete = true;
  }
  tried.milliseconds = Math.round(performance.now() - began);
  return tried;
}

async function newest(pool: pg.Pool, before: number | null, limit: number): Promise<Subject[]> {
  // By the primary key: most listings are live.
  const { rows } = await pool.query<SubjectRow>(
    `select ${subjectColumns} from ads a
      where a.state in ('live', 'submitted') and ($1::bigint is null or a.id < $1) order by a.id desc limit $2`,
    [before, limit],
  );
  return rows.map((row) => toSubject(row, true));
}

function count(tried: RuleTried, subject: Subject, { reason }: Found): void {
  tried.found++;
  tried.byState[subject.state === 'submitted' ? 'submitted' : 'live']++;
  if (tried.examples.length >= triedExamples) return;
  const { id, state, said } = subject;
  const marks = (field: 'title' | 'description') => reason.matches.filter((match) => match.field === field);
  tried.examples.push({
    id,
    state,
    path: adPath(id, publicTitle({ title: said.title, public_title: null })),
    title: { text: said.title, marks: marks('title').map(({ start, end }) => ({ start, end })) },
    excerpt: excerptOf(said.description, marks('description')),
    reason,
  });
}

const around = 80;

/** The words around what was found first, with what else was found among them. */
function excerptOf(
  text: string,
  marks: readonly { start: number; end: number }[],
): RuleTried['examples'][number]['excerpt'] {
  const [first] = marks;
  if (!first) return null;
  const from = first.start <= around ? 0 : text.indexOf(' ', first.start - around) + 1 || first.start;
  const start = Math.min(from, first.start);
  const excerpt = text.slice(start, first.end + around);
  return {
    text: excerpt,
    marks: marks
      .map((mark) => ({ start: mark.start - start, end: mark.end - start }))
      .filter((mark) => mark.start >= 0 && mark.end <= excerpt.length),
  };
}
