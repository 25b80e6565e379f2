/** Two people count once in so many days, however often they deal with each other. */
export const daysOfPair = 90;

export interface Given {
  author_id: string;
  rating: number;
  shown_at: Date;
}

/** What counts of what was said of one person, the oldest first: of each author one in 90 days. */
export function countedOf(given: readonly Given[]): { count: number; sum: number } {
  const last = new Map<string, number>();
  let [count, sum] = [0, 0];
  for (const { author_id, rating, shown_at } of given) {
    const before = last.get(author_id);
    if (before !== undefined && shown_at.getTime() < before + daysOfPair * 86_400_000) continue;
    last.set(author_id, shown_at.getTime());
    count += 1;
    sum += rating;
  }
  return { count, sum };
}
