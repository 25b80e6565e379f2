const letters = new Intl.Segmenter('ne', { granularity: 'grapheme' });

/** The longest emoji have some thirty units; what is longer is drawn out by hand. */
const longestLetter = 64;

/**
 * What is shown of a text: the rest is read where it leads. It ends between two letters as people see them, with all the signs of
 * each, and never within a pair of UTF-16.
 * @param most UTF-16 units that are left of it, the dots among them
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  // With what follows: a letter that reaches over the end is seen to.
  for (const { segment } of letters.segment(text.slice(0, most + longestLetter))) {
    if (end + segment.length >= most) break;
    end += segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

/** So many units are left of a text, from what people read at once to what says no more than that there is something. */
const tries = [600, 400, 250, 120, 50];

/** What is made of a text, of as much of it as there is room for: every service takes so many bytes and no more. */
export function fitting<T>(
  text: string,
  make: (text: string) => T,
  { most, bytesOf }: { most: number; bytesOf: (made: T) => number },
): T {
  let made = make(shortened(text, tries[0] ?? 0));
  for (const longest of tries.slice(1)) {
    if (bytesOf(made) <= most) break;
    made = make(shortened(text, longest));
  }
  return made;
}
