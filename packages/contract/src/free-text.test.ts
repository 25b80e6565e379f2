import { expect, it } from 'vitest';
import type { z } from 'zod';
import { type Operation, operations } from './index.ts';

const pasted = '\u202dकोटेश्वर\u202c\u000broom\u2028for\u00a0rent\u0000';

// Read by rules of their own, which take out more than a text's: digits of a number, what a person chose as a secret.
const others = new Set(['phone', 'code', 'cursor', 'password', 'current', 'recoveryCode']);

function freeTexts({ id, body, query }: Operation): [string, z.ZodType][] {
  return [body, query].flatMap((schema) =>
    Object.entries(schema?.shape ?? {})
      .filter(([name, field]) => !others.has(name) && (field as z.ZodType).safeParse('कोटेश्वर room').success)
      .map(([name, field]): [string, z.ZodType] => [`${id} ${name}`, field as z.ZodType]),
  );
}

it('cleans every free text alike, whichever operation takes it', () => {
  const found = operations.flatMap((op) => freeTexts(op));
  expect(found.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'createAd title',
      'updateAd description',
      'updateMe name',
      'updateMe about',
      'searchAds q',
    ]),
  );
  for (const [name, schema] of found) {
    const kept = String(schema.parse(pasted));
    expect(kept.replace(/\s/g, ' '), name).toBe('कोटेश्वर room for rent');
  }
});
