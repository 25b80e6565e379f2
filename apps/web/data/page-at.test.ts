import { ApiError } from '@thulubazaar/client';
import { expect, it, vi } from 'vitest';
import { pageAt } from './page-at.ts';

const reading = (error?: ApiError) =>
  vi.fn(async ({ cursor }: { cursor?: string }) => {
    if (cursor && error) throw error;
    return { items: [cursor ?? 'first'] };
  });

it('is what the cursor says, and the first page where there is none', async () => {
  const read = reading();
  expect(await pageAt('second', read)).toEqual({ items: ['second'], isFirst: false });
  expect(await pageAt(undefined, read)).toEqual({ items: ['first'], isFirst: true });
  expect(await pageAt('', read)).toEqual({ items: ['first'], isFirst: true });
});

it.each([
  [
    'by its code',
    new ApiError('invalid_cursor', 400, { fields: [{ field: 'cursor', code: 'x', message: 'No.' }] }),
  ],
  [
    'by its field',
    new ApiError('invalid_input', 400, { fields: [{ field: 'cursor', code: 'x', message: 'No.' }] }),
  ],
])('is the first page for a cursor that is refused %s', async (_how, error) => {
  const read = reading(error);
  expect(await pageAt('garbage', read)).toEqual({ items: ['first'], isFirst: true });
  expect(read).toHaveBeenCalledTimes(2);
});

it.each([new ApiError('unreachable'), new ApiError('internal', 500), new ApiError('timeout')])(
  'hides no other failure',
  async (error) => {
    await expect(pageAt('second', reading(error))).rejects.toBe(error);
  },
);
