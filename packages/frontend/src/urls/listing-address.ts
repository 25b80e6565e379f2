import { toLatinDigits } from '@thulubazaar/nepal/digits';

const address = /^\/(?:(en|ne)\/)?listing\/([^/]*)/i;
const longestPath = 2000;

/** A path as it was meant, whatever cut it: what is no UTF-8 becomes the sign for that. */
function lenientDecode(path: string): string {
  const bytes = path.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  // Some send the bytes themselves; Node hands them over one a character.
  const isBytes = !/[^\0-\xff]/.test(bytes);
  if (!isBytes) return bytes;
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

// What a sentence, a chat or a counter of clicks hangs on to an address.
const appended = /[?#&;].*$/su;

/** The number with which a slug ends, as soon as it ends: what a sentence goes on with no longer belongs to it. */
function numberOf(decoded: string): number | null {
  const text = toLatinDigits(decoded).replace(appended, '');
  const own = /^[\p{L}\p{M}\p{N}\p{Join_Control}_~-]*/u.exec(text)?.[0].replace(/[^\p{L}\p{N}]+$/u, '') ?? '';
  const ending = /(?:^|-)([1-9]\d{0,14})$/u.exec(own)?.[1];
  if (ending) return Number(ending);
  // The slug itself was broken, by a space or a bracket: the last number that stands as one of ours does.
  const others = [...text.matchAll(/-([1-9]\d{0,14})(?![\p{L}\p{N}-])/gu)];
  const last = others.at(-1)?.[1];
  return last ? Number(last) : null;
}

/**
 * Where an address of a listing leads that was damaged on its way: `/en/listing/a-title-12।`, `…-12).`, `…-12&fbclid=x`,
 * in capitals, cut in the middle of a letter. Its number is all that is needed.
 * @returns a path with the number alone; null for what is no such address, or holds no number
 */
export function listingAddress(path: string): string | null {
  if (path.length > longestPath) return null;
  const [, lang, slug = ''] = address.exec(path) ?? [];
  const id = slug ? numberOf(lenientDecode(slug)) : null;
  if (id === null) return null;
  return `${lang ? `/${lang.toLowerCase()}` : ''}/listing/${id}`;
}
