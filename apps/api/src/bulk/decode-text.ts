import { isUtf8 } from 'node:buffer';
import { FileProblem } from './problem.ts';

/**
 * The text of a file that a spreadsheet wrote: UTF-8 or UTF-16, with or without its mark.
 * @throws FileProblem file_encoding for any other; a file in an old code page would be read as other letters
 */
export function decodeText(bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  if (!encoding) throw new FileProblem('file_encoding');
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) throw new FileProblem('file_encoding');
  return text;
}

function encodingOf(bytes: Buffer): string | null {
  const mark = bytes.toString('latin1', 0, 2);
  if (mark === '\xff\xfe') return 'utf-16le';
  if (mark === '\xfe\xff') return 'utf-16be';
  if (isUtf8(bytes) && !bytes.subarray(0, 400).includes(0)) return 'utf-8';
  return withoutMark(bytes);
}

// Of Latin letters in UTF-16 every other byte is 0.
function withoutMark(bytes: Buffer): string | null {
  const first = bytes.subarray(0, Math.min(bytes.length, 400) & ~1);
  const zeros = [0, 0];
  for (const [at, byte] of first.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > first.length / 8 && even === 0) return 'utf-16le';
  return even > first.length / 8 && odd === 0 ? 'utf-16be' : null;
}
