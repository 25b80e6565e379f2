import type { Option } from '../attribute.ts';

type Row = readonly [id: string, en: string, ne: string, ...also: string[]];

/** Kinds of what some categories have: each its id, which is of all categories together, its names, other words for it. */
export function kindsIn(scope: readonly string[], rows: readonly Row[]): Option[] {
  return rows.map(([id, en, ne, ...also]) => ({
    id,
    label: { en, ne },
    in: scope,
    ...(also.length > 0 ? { also } : {}),
  }));
}
