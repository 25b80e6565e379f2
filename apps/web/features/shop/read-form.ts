import type { MyShop, ShopHours } from '@thulubazaar/contract';
import { holidays2083 } from '@thulubazaar/nepal/holidays';

/** Reads the fields of a form. */
export interface Said {
  one(name: string): string;
  all(name: string): string[];
}

export function reading(form: FormData): Said {
  const all = (name: string) =>
    form.getAll(name).map((value) => (typeof value === 'string' ? value.trim() : ''));
  return { one: (name) => all(name)[0] ?? '', all };
}

/** What was left empty was not given. */
export const orNull = (text: string) => (text === '' ? null : text);

/** Spans of a day from pairs of fields; a pair with one half alone goes along as it is, and is refused. */
function spansFrom(from: string[], to: string[]): { from: string; to: string }[] {
  return from.flatMap((start, at) => {
    const end = to[at] ?? '';
    if (start === '' && end === '') return [];
    return [{ from: start, to: end === '00:00' ? '24:00' : end }];
  });
}

/** The hours that a form says, on top of the exceptions that were kept; null where it says none at all. */
export function hoursFrom(said: Said, { hours }: MyShop): ShopHours | null {
  const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
    spansFrom(said.all(`from${weekday}`), said.all(`to${weekday}`)),
  );
  const kept = new Set(said.all('keep'));
  const chosen = new Set(said.all('holiday'));
  const day = said.one('day');
  const another = { day, spans: spansFrom(said.all('dayFrom'), said.all('dayTo')), note: said.one('note') };
  const exceptions = [
    ...(hours?.exceptions ?? []).filter((each) => kept.has(each.day) && each.day !== day),
    ...holidays2083
      .filter((holiday) => chosen.has(holiday.day) && holiday.day !== day)
      .map((holiday) => ({ day: holiday.day, spans: [], note: `${holiday.ne} / ${holiday.en}` })),
    ...(day === '' ? [] : [another]),
  ].sort((one, other) => (one.day < other.day ? -1 : 1));
  const isEmpty = exceptions.length === 0 && week.every((spans) => spans.length === 0);
  return isEmpty ? null : { week, exceptions };
}

/** A spot on a map as people copy it: `27.6756, 85.3459`, in either digits' order of a link; null for nothing. */
export function spotFrom(text: string): { lat: number; lng: number } | null {
  const [lat, lng] = (/(-?\d{1,3}\.\d+)[,\s]+(-?\d{1,3}\.\d+)/.exec(text) ?? []).slice(1).map(Number);
  return lat === undefined || lng === undefined ? null : { lat, lng };
}

/** Sections as a form has them: by their order, without those whose name was emptied. */
export function sectionsFrom(said: Said): { id?: string; name: string }[] {
  const [ids, names, orders] = [said.all('id'), said.all('section'), said.all('order')];
  return names
    .map((name, at) => ({ id: ids[at] ?? '', name, order: Number(orders[at]) || at + 1, at }))
    .filter(({ name }) => name !== '')
    .sort((one, other) => one.order - other.order || one.at - other.at)
    .map(({ id, name }) => (id === '' ? { name } : { id, name }));
}

/** A handle, also out of the address of a person's page. */
export function handleFrom(text: string): string {
  return (
    text
      .replace(/[/?#]+$/, '')
      .split(/[/@]/)
      .at(-1)
      ?.toLowerCase() ?? ''
  );
}
