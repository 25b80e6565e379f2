import type { PhotoType } from '@thulubazaar/contract/limits';
import { ImageManipulator, SaveFormat } from 'expo-image-manipulator';
import { line } from '~/data/line.ts';
import { settings } from '~/device/settings.ts';
import { dropCopy, dropPhotoFile, keepPhotoFile, openPhotoFile, type PhotoFile } from './photo-files.ts';
import { typeOfPhoto } from './photo-type.ts';
import type { PickedPhoto } from './pick-photos.ts';

const usual = { longestSide: 2048, quality: 0.8 };
/** Where every byte is waited for, or paid for: as much as is seen. */
const thin = { longestSide: 1600, quality: 0.75 };

export interface PreparedPhoto {
  blob: PhotoFile;
  type: PhotoType;
  /** The phone could read it, so it can show it. */
  visible: boolean;
}

/** Written anew it is upright, small, and says nothing of where it was taken. */
async function shrink({ uri, width, height }: PickedPhoto): Promise<string> {
  const { longestSide, quality } = settings.lowData || line.isThin ? thin : usual;
  const work = ImageManipulator.manipulate(uri);
  // Of 48 megapixels 190 megabytes are held until somebody tidies up: ten of those are more than a phone has.
  const held: { release(): void }[] = [work];
  try {
    const longest = Math.max(width, height);
    if (longest > longestSide)
      work.resize(width >= height ? { width: longestSide } : { height: longestSide });
    const small = await work.renderAsync();
    held.push(small);
    return (await small.saveAsync({ format: SaveFormat.JPEG, compress: quality })).uri;
  } finally {
    for (const one of held) one.release();
  }
}

/**
 * Makes a photo small enough for a slow line and keeps it on the phone. What the phone cannot read goes as it is, and the server
 * decides.
 * @returns null when it is no kind of picture that is taken
 */
export async function preparePhoto(picked: PickedPhoto, key: string): Promise<PreparedPhoto | null> {
  const small = await shrink(picked).catch(() => null);
  await keepPhotoFile(small ?? picked.uri, key);
  // The picker has made one as well, as large as it was taken: it would be there when nobody is signed in any more.
  for (const copy of [small, picked.uri]) if (copy !== null) await dropCopy(copy).catch(() => {});
  const blob = await openPhotoFile(key);
  const type = blob && (await typeOfPhoto(blob));
  if (blob && type) return { blob, type, visible: small !== null };
  await dropPhotoFile(key);
  return null;
}
