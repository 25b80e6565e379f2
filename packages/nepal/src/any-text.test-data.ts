import fc from 'fast-check';

/** Text of any characters whatever; `fc.string({ unit: 'binary' })` takes a second of every file to list them first. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const letter = fc.oneof(
    fc.integer({ min: 0, max: 0x10_ffff }),
    fc.integer({ min: 0x0900, max: 0x097f }),
    fc.integer({ min: 0x20, max: 0x7e }),
  );
  return fc
    .array(letter, { maxLength })
    .map((codes) =>
      codes.map((code) => (isSurrogate(code) ? '\ufffd' : String.fromCodePoint(code))).join(''),
    );
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
