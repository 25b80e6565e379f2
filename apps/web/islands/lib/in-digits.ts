/** A number in the digits of the page's language. */
export function inDigits(text: string): string {
  if (document.documentElement.lang !== 'ne') return text;
  return text.replace(/\d/g, (digit) => '०१२३४५६७८९'[+digit] ?? digit);
}
