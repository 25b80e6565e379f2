import type { Stretch } from './read-message.ts';
import { spoken } from './spoken.ts';

/** Whether a stretch says something, in any of the scripts. */
export type Concept = (stretch: Stretch) => boolean;

/**
 * A concept by its patterns: `english` as written (a regular expression of whole words), `nepali` as it sounds, with
 * English words in Nepali spelling too (see `spoken`).
 */
export function concept(english: string, nepali = ''): Concept {
  const asWritten = english ? new RegExp(String.raw`\b(?:${english})\b`) : null;
  const asHeard = nepali ? new RegExp(String.raw`\b(?:${spoken(nepali)})\b`) : null;
  const known = new WeakMap<Stretch, boolean>();
  const says = (stretch: Stretch): boolean => {
    const answer = known.get(stretch);
    if (answer !== undefined) return answer;
    // What the whole message does not say, no part of it does: most concepts are looked for once.
    const { whole } = stretch;
    const said =
      (whole === undefined || says(whole)) &&
      ((asWritten?.test(stretch.text) ?? false) || (asHeard?.test(stretch.sound) ?? false));
    known.set(stretch, said);
    return said;
  };
  return says;
}

export const any =
  (...concepts: readonly Concept[]): Concept =>
  (stretch) =>
    concepts.some((each) => each(stretch));
