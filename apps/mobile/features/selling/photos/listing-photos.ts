import type { PhotoMeans } from '@thulubazaar/frontend/photos/photo-means';
import { PhotoQueue } from '@thulubazaar/frontend/photos/queue';
import { line } from '~/data/line.ts';
import { dropPhotoFile, openPhotoFile, type PhotoFile } from '~/photos/photo-files.ts';
import { typeOfPhoto } from '~/photos/photo-type.ts';
import type { PickedPhoto } from '~/photos/pick-photos.ts';
import { preparePhoto } from '~/photos/prepare-photo.ts';
import { forgetPhoto, getImage, sendPhoto, waitForPhoto } from '~/photos/send-photo.ts';

/** A photo is a minute below the first of these, and seconds above the second. Bytes a second. */
const thin = 60_000;
const wide = 200_000;

const means: PhotoMeans<PickedPhoto> = {
  prepare: preparePhoto,
  nameOf: ({ name }) => name,
  // Its file was written when it was prepared.
  keep: async () => {},
  async read(key) {
    const blob = await openPhotoFile(key);
    const type = blob && (await typeOfPhoto(blob));
    return blob && type ? { blob, type } : null;
  },
  drop: dropPhotoFile,
  show: ({ blob }) => (blob as PhotoFile).uri,
  hide: () => {},
  send: sendPhoto,
  get: getImage,
  wait: waitForPhoto,
  forget: forgetPhoto,
  atOnce(bytesPerSecond) {
    if (bytesPerSecond === null) return line.isThin ? 1 : 2;
    if (bytesPerSecond < thin) return 1;
    return bytesPerSecond < wide ? 2 : 3;
  },
};

/** The photos of one listing, picked on this phone. */
export class ListingPhotos extends PhotoQueue<PickedPhoto> {
  constructor(options?: { held?: boolean }) {
    super(means, options);
  }
}
