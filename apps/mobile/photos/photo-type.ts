import type { PhotoType } from '@thulubazaar/contract/limits';
import { sniff, sniffedBytes } from '@thulubazaar/contract/photo-format';
import { type PhotoFile, readPart } from './photo-files.ts';

/** What a photo is by its first bytes, as the API will see it; null for what it does not take. */
export async function typeOfPhoto(file: PhotoFile): Promise<PhotoType | null> {
  const format = sniff(await readPart(file, 0, sniffedBytes));
  return format === 'animated' || format === 'unknown' ? null : `image/${format}`;
}
