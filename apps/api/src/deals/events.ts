import { defineFact } from '../kernel/events/events.ts';

/** Somebody wrote of a person whose account shares something with theirs: it does not count, and moderators are to see it. */
export const reviewDoubted = defineFact<{ authorId: string }>('review.doubted');
