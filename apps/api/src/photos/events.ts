import { defineFact } from '../kernel/events/events.ts';

/** The variants of a photo are there: from now on it can be shown. */
export const photoReady = defineFact<{ imageId: string }>('photo.ready');
