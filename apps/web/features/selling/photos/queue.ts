import type { PhotoMeans } from '@thulubazaar/frontend/photos/photo-means';
import { PhotoQueue as Queue } from '@thulubazaar/frontend/photos/queue';
import { dropPhoto, keepPhoto, readPhoto } from '@/data/photo-vault.ts';
import { photosAtOnce } from '@/data/photos/line.ts';
import { preparePhoto } from '@/data/photos/prepare.ts';
import { forgetPhoto, getImage, sendPhoto, waitForPhoto } from '@/forms/photos/send.ts';

const means: PhotoMeans<File> = {
  prepare: preparePhoto,
  nameOf: ({ name }) => name,
  keep: keepPhoto,
  read: readPhoto,
  drop: dropPhoto,
  show: ({ blob }) => URL.createObjectURL(blob),
  hide: (preview) => {
    if (preview.startsWith('blob:')) URL.revokeObjectURL(preview);
  },
  send: sendPhoto,
  get: getImage,
  wait: waitForPhoto,
  forget: forgetPhoto,
  atOnce: photosAtOnce,
};

/** The photos of one listing, chosen in this browser. */
export class PhotoQueue extends Queue<File> {
  constructor(options?: { held?: boolean }) {
    super(means, options);
  }
}
