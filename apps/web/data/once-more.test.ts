import { ApiError } from '@thulubazaar/client';
import { expect, it } from 'vitest';
import { onceMore } from './once-more.ts';

/** What is answered, one a try; the last for all that follow. */
async function tried(...answers: (Error | string)[]): Promise<[tries: number, outcome: unknown]> {
  let tries = 0;
  const read = async () => {
    const answer = answers[Math.min(tries++, answers.length - 1)];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const outcome = await onceMore(read).catch((error: unknown) => error);
  return [tries, outcome];
}

it('asks once more where the process was lost on the way, and no third time', async () => {
  const lost = new ApiError('unreachable');
  expect(await tried('there')).toEqual([1, 'there']);
  expect(await tried(lost, 'there')).toEqual([2, 'there']);
  expect(await tried(lost)).toEqual([2, lost]);
});

it('does not ask again for what is refused, what is missing, or what takes too long', async () => {
  for (const error of [new ApiError('timeout'), new ApiError('unavailable', 503), new Error('of ours')])
    expect(await tried(error, 'there')).toEqual([1, error]);
});
