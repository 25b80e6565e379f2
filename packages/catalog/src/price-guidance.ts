/** A price below this share of what nine in ten ask is too good. */
const veryLowShare = 0.4;
/** Wages and gifts are no bargains. */
const notWarned = ['jobs', 'overseas-jobs', 'community', 'services'];

/**
 * True for a price at which a buyer should be careful.
 * @param low what a tenth of the comparable listings ask less than, in paisa as the price
 */
export function isVeryLow(categoryId: string, price: number, low: number): boolean {
  const [top = ''] = categoryId.split('/', 1);
  return price > 0 && price < low * veryLowShare && !notWarned.includes(top);
}
