import { fewestReviews, type Rating } from '@thulubazaar/contract';

/** What is said of somebody's reviews on average; null with fewer than three. */
export function ratingOf(count: number, sum: number): Rating | null {
  return count < fewestReviews ? null : { average: Math.round((sum / count) * 10) / 10, count };
}
