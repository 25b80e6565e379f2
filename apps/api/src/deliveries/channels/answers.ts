import { type Answer, NoAnswer, retryAfterOf } from '../../kernel/messages/post.ts';
import type { Outcome } from '../delivery.ts';

/** What an answer means that is neither success nor the end of a token: too much and not now may come to something, the rest will not. */
export function answered(answer: Answer, reason = String(answer.status)): Outcome {
  if (answer.status !== 429 && answer.status < 500) return { result: 'failed', reason };
  const retryAfter = retryAfterOf(answer);
  return { result: 'refused', reason, ...(retryAfter !== undefined && { retryAfter }) };
}

/** What it means that none came. */
export function noAnswer(error: unknown): Outcome {
  if (!(error instanceof NoAnswer)) throw error;
  return { result: error.left ? 'unclear' : 'refused', reason: error.message };
}
