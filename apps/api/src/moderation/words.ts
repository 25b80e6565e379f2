import type pg from 'pg';
import { removeAnswersOfCase, setAnswersRemoved } from '../deals/case-answers.ts';
import { removeReviewsOfCase, setRemoved } from '../deals/case-reviews.ts';
import { AppError } from '../kernel/errors.ts';
import type { Events } from '../kernel/events/events.ts';
import type { Was } from './standing.ts';

/**
 * Takes away what a case shows of what its person wrote of others and answered to them.
 * @returns what would put that back
 * @throws AppError invalid_transition where there is none
 */
export async function removeWords(
  tx: pg.PoolClient,
  events: Events,
  caseId: string,
  personId: string,
): Promise<Was> {
  const reviews = await removeReviewsOfCase(tx, events, caseId, personId);
  const answers = await removeAnswersOfCase(tx, events, caseId, personId);
  if (reviews.length + answers.length === 0) throw new AppError('invalid_transition');
  return {
    ...(reviews.length > 0 && { reviews: { ids: reviews, removed: true } }),
    ...(answers.length > 0 && { answers: { ids: answers, removed: true } }),
  };
}

/** Puts words back that a decision removed, or away again. @returns what would do that the other way */
export async function putWordsBack(
  tx: pg.PoolClient,
  events: Events,
  { reviews, answers }: Pick<Was, 'reviews' | 'answers'>,
): Promise<Was> {
  if (reviews) await setRemoved(tx, events, reviews.ids, !reviews.removed);
  if (answers) await setAnswersRemoved(tx, events, answers.ids, !answers.removed);
  return {
    ...(reviews && { reviews: { ...reviews, removed: !reviews.removed } }),
    ...(answers && { answers: { ...answers, removed: !answers.removed } }),
  };
}
