import type { listSorts } from '@thulubazaar/contract';
import { type Asked, decodeCursor, encodeCursor } from '../kernel/http/cursor.ts';
import type { Where } from './scope.ts';

export type Sort = (typeof listSorts)[number];
export type Row = [id: number, key: number, card: string];

/** Where a page begins: beside which row, on which side of it, and how many come before the page (or, going back, its end). */
export interface Turn {
  at: number;
  id: number;
  seen: number;
  back: boolean;
}

/** Numbers of a cursor that hold a turn. */
export const turnLength = 4;

/** A page with its place among all: nothing is counted, each cursor carries how many came before. */
export interface TurnedPage {
  rows: Row[];
  next: string | null;
  previous: string | null;
  position: number;
}

/** @param keys of a cursor, `turnLength` of them */
export function turnOf([at = 0, id = 0, seen = 0, back = 0]: readonly number[]): Turn {
  return { at, id, seen, back: back > 0 };
}

/** As `turnOf`, from the cursor of a list; null for the first page. */
export function readTurn(cursor: string | undefined, asked: Asked): Turn | null {
  return cursor ? turnOf(decodeCursor(cursor, asked, turnLength)) : null;
}

/**
 * An order as one index has it, (scope, key, ad_id), walked from the turn on, or back from it. The key leaves PostgreSQL as a
 * whole number that a cursor can carry.
 */
export function keysetOf(sort: Sort, turn: Turn | null) {
  const column = sort === 'newest' ? 'published_at' : 'price';
  const falls = (sort !== 'price_asc') !== (turn?.back ?? false);
  const direction = falls ? ' desc' : '';
  return {
    key: sort === 'newest' ? '(extract(epoch from published_at) * 1000)::bigint' : 'price',
    order: `${column}${direction}, ad_id${direction}`,
    falls,
    addTurn(where: Where): void {
      if (!turn) return;
      const [at, id] = [where.value(turn.at), where.value(turn.id)];
      const edge =
        sort === 'newest' ? `to_timestamp(${at}::double precision / 1000)::timestamptz(3)` : `${at}::bigint`;
      where.add(`(${column}, ad_id) ${falls ? '<' : '>'} (${edge}, ${id}::bigint)`);
    },
  };
}

/**
 * The page of what was found by `keysetOf`, with the cursors to both sides.
 * @param found in the order in which they were walked, one more than a page holds where there are more
 * @param sort in which order
 * @param lead numbers that stand before the turn in a cursor
 */
export function turnPage(
  found: readonly Row[],
  { limit, sort }: { limit: number; sort: Sort },
  turn: Turn | null,
  asked: Asked,
  lead: readonly number[] = [],
): TurnedPage {
  const isMore = found.length > limit;
  const rows = found.slice(0, limit);
  const back = turn?.back ?? false;
  if (back) rows.reverse();
  // What came meanwhile, or went, is not known; that something comes before is.
  const left = (turn?.seen ?? 0) - rows.length;
  const position = back ? Math.max(isMore ? 1 : 0, isMore ? left : 0) : (turn?.seen ?? 0);
  const cursor = (row: Pick<Row, 0 | 1> | undefined, seen: number, backwards: 0 | 1) =>
    row ? encodeCursor(asked, ...lead, row[1], row[0], seen, backwards) : null;
  // Of an empty page the way back begins with the row it was turned at, which may be there still: that is before the next id.
  const edge = turn && ([sort === 'price_asc' ? turn.id + 1 : turn.id - 1, turn.at] as const);
  return {
    rows,
    next: back || isMore ? cursor(rows.at(-1), position + rows.length, 0) : null,
    previous: position > 0 ? cursor(rows[0] ?? edge ?? undefined, position, 1) : null,
    position,
  };
}
