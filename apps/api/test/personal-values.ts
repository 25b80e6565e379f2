import { createHash } from 'node:crypto';
import { toDevanagariDigits } from '@thulubazaar/nepal/digits';

const hashes = ['md5', 'sha1', 'sha256'] as const;

/** A text inside a longer one that was written in base64 as a whole, wherever it began there. */
function withinBase64(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const written = Buffer.from('x'.repeat(before) + text).toString('base64');
    // The first and the last group depend on what stands beside the text.
    return written.slice(before === 0 ? 0 : 4, -4);
  });
}

/**
 * Every way in which somebody who has a dump or a log would find a phone number or an e-mail address: in full, in its parts,
 * in bytes, and as a hash without a key, which of ten digits is as good as the number.
 */
export function writingsOf(value: string): string[] {
  const local = value.replace(/^\+977/, '');
  const isPhone = /^\d{10}$/.test(local);
  const texts = isPhone
    ? [
        local,
        toDevanagariDigits(local),
        `${local.slice(0, 3)}-${local.slice(3)}`,
        `${local.slice(0, 5)} ${local.slice(5)}`,
      ]
    : [value, encodeURIComponent(value)];
  const whole = isPhone ? [local, `977${local}`, `+977${local}`] : [value];
  return [
    ...texts,
    ...[...texts, ...whole].map((text) => Buffer.from(text).toString('hex')),
    ...[...texts, ...whole].flatMap(withinBase64),
    ...whole.flatMap((text) =>
      hashes.flatMap((hash) =>
        (['hex', 'base64', 'base64url'] as const).map((how) => createHash(hash).update(text).digest(how)),
      ),
    ),
  ];
}

/** The writings of values that stand in a text. */
export function found(values: readonly string[], text: string): string[] {
  const lower = text.toLowerCase();
  return [...new Set(values)].filter((value) =>
    writingsOf(value).some((writing) => text.includes(writing) || lower.includes(writing)),
  );
}
