import { expect, test } from 'vitest';
import { Admission } from './admission.ts';

/** Enters until no more is let in. */
function fill(admission: Admission, url: string): (() => void)[] {
  const places: (() => void)[] = [];
  for (let leave = admission.enter(url); leave; leave = admission.enter(url)) places.push(leave);
  return places;
}

test('searches leave room for pages, and pages for searches', () => {
  const admission = new Admission();
  const searches = fill(admission, '/ne/search?q=x');
  expect(admission.enter('/en/search')).toBeNull();
  expect(admission.enter('/en')).not.toBeNull();
  fill(admission, '/en/listing/x-1');
  expect(admission.enter('/en')).toBeNull();
  for (const leave of searches) leave();
  expect(fill(admission, '/en/search')).toHaveLength(searches.length);
});
