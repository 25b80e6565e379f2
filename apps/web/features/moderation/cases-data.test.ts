import type { ModerationCase } from '@thulubazaar/contract';
import { expect, it } from 'vitest';
import type { CasePage } from './cases.ts';
import { withoutCase } from './cases-data.ts';

const now = Date.parse('2026-11-30T06:00:00.000Z');

function aCase(id: string, dueAt: string): ModerationCase {
  const one: Partial<ModerationCase> = { id, kind: 'reported', dueAt };
  return one as ModerationCase;
}

it('a queue is shown without what was decided here, and counts one less', () => {
  const late = aCase('late', '2026-11-30T05:00:00.000Z');
  const early = aCase('early', '2026-12-01T05:00:00.000Z');
  const page: CasePage = {
    items: [late, early],
    nextCursor: null,
    open: { held: 2, reported: 2, appeal: 0, recovery: 0, verification: 0 },
    overdue: 1,
  };
  const pages = { pages: [page], pageParams: [undefined] };
  expect(withoutCase(pages, late, now).pages).toEqual([
    {
      items: [early],
      nextCursor: null,
      open: { held: 2, reported: 1, appeal: 0, recovery: 0, verification: 0 },
      overdue: 0,
    },
  ]);
  expect(withoutCase(pages, early, now).pages[0]).toMatchObject({ overdue: 1, items: [late] });
});
