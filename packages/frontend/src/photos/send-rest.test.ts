import { ApiError } from '@thulubazaar/client';
import type { Image } from '@thulubazaar/contract';
import { expect, it } from 'vitest';
import { sendRest } from './send-rest.ts';

const size = 1000;

/** A line over which so much gets at each go, or which says an error; and what the API knows then. */
function line(...reaches: (number | Error)[]) {
  const log: string[] = [];
  let arrived = 0;
  const image = () =>
    ({ id: 'i', state: 'pending', upload: { resume: { url: '/u', offset: arrived } } }) as unknown as Image;
  const sent = sendRest(image(), size, {
    async sendFrom({ offset }) {
      log.push(`from ${offset}`);
      const reach = reaches.shift() ?? size;
      if (reach instanceof Error) throw reach;
      arrived = reach;
      if (reach < size) throw new ApiError('unreachable');
      return reach;
    },
    getImage: async () => image(),
    async pause(milliseconds) {
      log.push(`${milliseconds}`);
    },
  });
  return sent.then(
    () => log,
    (error) => [...log, error.code],
  );
}

it('goes on from where a line broke, and is patient anew whenever it got further', async () => {
  expect(await line(300, 300, 700, 700, 700)).toEqual([
    ...['from 0', '1000', 'from 300', '1000', 'from 300', '3000'],
    ...['from 700', '1000', 'from 700', '3000', 'from 700'],
  ]);
});

it('gives up after three pauses that brought nothing, and at once where no other go would do', async () => {
  const broken = Array.from({ length: 4 }, () => new ApiError('unreachable'));
  expect(await line(...broken)).toEqual([
    ...['from 0', '1000', 'from 0', '3000', 'from 0', '9000', 'from 0', 'unreachable'],
  ]);
  expect(await line(new ApiError('not_found', 404))).toEqual(['from 0', 'not_found']);
});

it('sends nothing of what has arrived', async () => {
  expect(await line()).toEqual(['from 0']);
  const ready = { id: 'i', state: 'ready' } as Image;
  const never = () => Promise.reject(new Error('sent'));
  expect(await sendRest(ready, size, { sendFrom: never, getImage: never, pause: never })).toBe(ready);
});
