/** A place in the log of PostgreSQL as it writes it (`16/B374D848`), as a number; null for what is none. */
export function parseLsn(text: string | null | undefined): bigint | null {
  const match = /^([\dA-F]{1,8})\/([\dA-F]{1,8})$/i.exec(text ?? '');
  return match ? (BigInt(`0x${match[1]}`) << 32n) | BigInt(`0x${match[2]}`) : null;
}
