/** Something the operator can put right: printed as one line, with no stack. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
