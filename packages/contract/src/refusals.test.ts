import { expect, it } from 'vitest';
import { operations } from './index.ts';
import type { Operation } from './operation.ts';
import { refusalsOf } from './refusals.ts';

it.each<Operation>([...operations])('$id names only the codes that do not come with what it is', (op) => {
  const implied = refusalsOf({ ...op, errors: [] });
  expect(op.errors?.filter((code) => implied.includes(code)) ?? []).toEqual([]);
});
