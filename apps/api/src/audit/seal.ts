import { createHash } from 'node:crypto';

/** A row of the audit but for its seal. */
export interface Sealed {
  number: number;
  /** As `isoTime` writes it. */
  at: string;
  actorId: string | null;
  action: string;
  subject: string;
  details: Record<string, unknown>;
}

/** What the first row seals, having none before it. */
export const noSeal = Buffer.alloc(32);

/** The same value is the same text, in whatever order its names came back from the database. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`;
}

/** The seal of a row: SHA-256 over the seal before it and all that the row says. */
export function sealOf(before: Buffer, { number, at, actorId, action, subject, details }: Sealed): Buffer {
  const said = canonical([number, at, actorId, action, subject, details]);
  return createHash('sha256').update(before).update(said).digest();
}
