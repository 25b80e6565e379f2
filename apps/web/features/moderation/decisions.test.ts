import type { ModerationCase } from '@thulubazaar/contract';
import { expect, it } from 'vitest';
import { bodyOf, decisionKeys, decisionsFor, draftOf, isComplete } from './decisions.ts';

/** What is reported of a person as such. */
function aCase(given: object = {}): ModerationCase {
  const known = { kind: 'reported', decidedAt: null, listing: null, recovery: null };
  const one: object = { ...known, reviews: [], answers: [], person: {}, ...given };
  return one as ModerationCase;
}
const photo = { id: '1', base: '/media/1', widths: [96, 320], thumbhash: '' };

it('offers to remove a photo where a person shows one and was reported as such', () => {
  expect(decisionsFor(aCase())).not.toContain('remove_photo');
  expect(decisionsFor(aCase({ person: { photo } }))).toContain('remove_photo');
  expect(decisionsFor(aCase({ person: { photo }, listing: {} }))).not.toContain('remove_photo');
  expect(decisionsFor(aCase({ person: { photo }, kind: 'held' }))).not.toContain('remove_photo');
});

it('offers to remove words where there are some that are not removed, answers as well as reviews', () => {
  expect(decisionsFor(aCase({ answers: [{ removed: true }] }))).not.toContain('remove');
  expect(decisionsFor(aCase({ answers: [{ removed: false }] }))).toContain('remove');
  expect(decisionsFor(aCase({ reviews: [{ removed: false }] }))).toContain('remove');
});

it('asks why a photo is removed, and says so', () => {
  const draft = draftOf('remove_photo', 'reported', null);
  expect(isComplete(draft)).toBe(false);
  const whole = { ...draft, reason: 'fake' as const };
  expect([isComplete(whole), bodyOf(whole, 3)]).toEqual([
    true,
    { decision: 'remove_photo', version: 3, reason: 'fake' },
  ]);
});

it('has a key of its own for each decision, and none that the console has for something else', () => {
  const keys = Object.values(decisionKeys);
  expect(new Set(keys).size).toBe(keys.length);
  for (const taken of ['n', 'm', 'u', 'j', 'k']) expect(keys).not.toContain(taken);
});
