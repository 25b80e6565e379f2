import type { Bilingual } from '@thulubazaar/contract';
import type { Kernel } from '../kernel/kernel.ts';

/** What opens encrypted values. */
export type Opening = Pick<Kernel, 'encryption'>;

type Row = Record<string, unknown>;

/** A part of the copy that somebody gets of what is theirs: rows of one kind. */
export interface Section {
  /** Its name in data.json. */
  readonly name: string;
  readonly title: Bilingual;
  /** Rows of the person `$1`, with columns named as in data.json. */
  readonly sql: string;
  /** Columns that are for `open` alone. */
  readonly hidden?: readonly string[];
  /** What is encrypted made readable, and the like: put in place of what the row has, or added to it. */
  open?(context: Opening, row: never): Row;
}

/** Declares a section whose rows `open` reads by the type it says. */
export function section<R = Row>(
  given: Omit<Section, 'open'> & { open?(context: Opening, row: R): Row },
): Section {
  return given as Section;
}

/** A row as it goes out. */
export function rowOut({ open, hidden = [] }: Section, context: Opening, row: Row): Row {
  const shown = Object.entries(row).filter(([name]) => !hidden.includes(name));
  return { ...Object.fromEntries(shown), ...open?.(context, row as never) };
}
