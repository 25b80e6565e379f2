/** Longer messages quote what somebody sent. */
const longest = 300;

/**
 * The message of an error as it may leave the house: no address, no number of seven digits or more in either script, nothing between quotes
 * (PostgreSQL and parsers quote values there), no address of a network.
 */
export function errorMessageWithoutPeople(message: string): string {
  return message
    .slice(0, longest)
    .replace(/[^\s@<>"'(]+@[^\s@<>"')]+/g, '[address]')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[\da-f]{0,4}(?::[\da-f]{0,4}){3,7}\b/gi, '[network]')
    .replace(/\+?[\d०-९](?:[\d०-९ -]{5,}[\d०-९])/g, '[number]')
    .replace(/"[^"]*"|'[^']*'|“[^”]*”|=\([^)]*\)/g, '[…]');
}
