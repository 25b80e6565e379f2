import { defineFact } from '../kernel/events/events.ts';

/** A live listing was found to show a photo that somebody else's showed before. */
export const photoTaken = defineFact<{ adId: number; otherAdId: number }>('photo.taken');
