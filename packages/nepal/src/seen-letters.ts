/** How many characters of a text can be seen: not the marks that only steer how others are drawn. */
export function seenLength(text: string): number {
  return [...text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim()].length;
}

/** Whether a text has a letter of any script: emoji, figures and signs alone say nothing that can be searched for. */
export function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}
