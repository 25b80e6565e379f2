const PAISA_PER_RUPEE = 100;
/** As people run along the keys. */
const ASCENDING = '1234567890';
const DESCENDING = '9876543210';
const SHORTEST_RUN = 3;
const SHORTEST_REPEAT = 6;
/** What is sold by these may cost a few rupees. */
const SMALL_UNITS: ReadonlySet<string> = new Set(['piece', 'kg', 'dozen', 'litre', 'sqft']);

/**
 * True for what is typed where no price is meant: nothing, Rs 1, 123, 1234, 111, 111111, 9999999. Prices that end in nines
 * are prices: Rs 999, 9,999 and 99,999.
 * @param unit what the price is for, as the catalogue names it
 */
export function isPlaceholderPrice(paisa: number, unit = 'total'): boolean {
  if (paisa % PAISA_PER_RUPEE !== 0) return false;
  const rupees = paisa / PAISA_PER_RUPEE;
  if (rupees <= 1) return true;
  if (rupees < 10) return !SMALL_UNITS.has(unit);
  const digits = String(rupees);
  const isRun =
    digits.length >= SHORTEST_RUN && (ASCENDING.startsWith(digits) || DESCENDING.startsWith(digits));
  const isOneDigit = new Set(digits).size === 1;
  return isRun || (isOneDigit && digits.length >= (digits.startsWith('1') ? SHORTEST_RUN : SHORTEST_REPEAT));
}
