import { defineFact } from '../kernel/events/events.ts';

/** The variants of a photo are there: from now on it can be shown. */
export const photoReady = defineFact<{ imageId: string }>('photo.ready');

/** Photos that could be shown before have lighter files now, beside those. */
export const photosLighter = defineFact<{ imageIds: string[] }>('photos.lighter');

/** It is known what a public photo looks like, to be compared with others: with `photo.ready`, or later for older photos. */
export const photoSketched = defineFact<{ imageId: string; sketch: Buffer }>('photo.sketched');
