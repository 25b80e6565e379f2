import type { Limit, Limits } from '../kernel/limits/limits.ts';

// A form that saves by itself does so once a second at most, while somebody types; a shop changes many prices in a row.
const listingMinute: Limit = { name: 'edit-listing-minute', points: 60, seconds: 60 };
const listingDay: Limit = { name: 'edit-listing-day', points: 1500, seconds: 86_400 };
const personMinute: Limit = { name: 'edit-person-minute', points: 120, seconds: 60 };
// Thirteen hundred times the longest description: what is written may be kept, as a version or an answer.
const bytesDay: Limit = { name: 'edit-bytes-day', points: 20_000_000, seconds: 86_400, weighted: true };

/**
 * Counts a change of a listing by a person, over all processes, before it is made. By both together, so that nobody uses up
 * what somebody else may do to their own.
 * @throws AppError too_many_requests with `retryAfter`
 */
export async function spendOnEdit(limits: Limits, userId: string, adId: number): Promise<void> {
  await limits.consume(personMinute, userId);
  await limits.consume(listingMinute, `${userId} ${adId}`);
  await limits.consume(listingDay, `${userId} ${adId}`);
}

/**
 * Counts the bytes that a person writes into listings, drafts or not.
 * @throws AppError too_many_requests with `retryAfter`
 */
export async function spendOnText(
  limits: Pick<Limits, 'consume'>,
  userId: string,
  written: object,
): Promise<void> {
  await limits.consume(bytesDay, userId, Buffer.byteLength(JSON.stringify(written)));
}
