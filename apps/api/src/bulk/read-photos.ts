import { mostPhotos } from '@thulubazaar/contract';
import type { Problem } from './problem.ts';

/** What a photo is called in a zip. */
const fileName = /\.(?:jpe?g|jfif|png|webp|avif|heic|heif)$/i;
const longestSource = 1000;

/** True for an address; else it is a name in the zip. */
export const isAddress = (source: string) => /^https?:\/\//i.test(source);

/**
 * The photos of a row: addresses, or names in the zip, with spaces, lines or | between them. A name with spaces in it needs | or
 * lines around it.
 */
export function readPhotos(text: string): { sources: string[]; problems: Problem[] } {
  const sources = [...new Set(parts(text).map((part) => part.normalize('NFC')))];
  const problems: Problem[] = sources
    .filter((source) => source.length > longestSource || !(isUrl(source) || isName(source)))
    .slice(0, 3)
    .map((source) => ({ column: 'photos', code: 'photo_address', params: { names: shortName(source) } }));
  if (sources.length > mostPhotos)
    problems.push({ column: 'photos', code: 'most_photos', params: { limit: mostPhotos } });
  return { sources: problems.length > 0 ? [] : sources, problems };
}

function parts(text: string): string[] {
  return text
    .split(/[|\n]/)
    .flatMap((part) => {
      const words = part.trim().split(/\s+/);
      return words.every((word) => isAddress(word) || fileName.test(word)) ? words : [part.trim()];
    })
    .filter((part) => part !== '');
}

function isUrl(source: string): boolean {
  return isAddress(source) && URL.canParse(source);
}

// Nothing climbs out of the zip, and nothing in it is a zip.
function isName(source: string): boolean {
  return !isAddress(source) && fileName.test(source) && !/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|:/.test(source);
}

/** As much of it as a sentence takes. */
export function shortName(source: string): string {
  return source.length > 60 ? `${source.slice(0, 40)}…${source.slice(-15)}` : source;
}
