import { ApiError } from '@thulubazaar/client';
import { errors, fieldErrors } from '@thulubazaar/contract';
import { expect, test } from 'vitest';
import { labelOf, refusedFields } from './refusals.ts';

function refused(...fields: [field: string, code: keyof typeof fieldErrors][]): ApiError {
  return new ApiError('invalid_input', errors.invalid_input[0], {
    fields: fields.map(([field, code]) => ({ field, code, message: fieldErrors[code][0] })),
  });
}

test('what the API refuses stands at the field that asks for it', () => {
  const error = refused(
    ['title', 'too_long'],
    ['photoIds.3', 'unknown_photo'],
    ['photoIds.5', 'photo_in_use'],
    ['attributes.mileage', 'too_small'],
  );
  expect(refusedFields(error)).toEqual({
    title: fieldErrors.too_long[0],
    photoIds: fieldErrors.unknown_photo[0],
    'attributes.mileage': fieldErrors.too_small[0],
  });
  const names = ['title', 'photoIds', 'placeId', 'attributes.mileage', 'attributes.spoiler', 'elsewhere'];
  const texts = { lang: 'ne', t: (key: string) => key } as const;
  expect(names.map((name) => labelOf(name, texts))).toEqual([
    'post.listingTitle',
    'post.photos',
    'post.place',
    'गुडेको',
    undefined,
    undefined,
  ]);
});

test('other errors are about no field', () => {
  expect(refusedFields(new ApiError('offline'))).toEqual({});
  expect(refusedFields(new Error('broken'))).toEqual({});
});
