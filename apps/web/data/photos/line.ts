/** What some browsers know of the line; not yet in TypeScript's library. */
interface Line {
  effectiveType?: string;
  /** Mbit/s. */
  downlink?: number;
  saveData?: boolean;
}

function line(): Line | undefined {
  return (navigator as Navigator & { connection?: Line }).connection;
}

/** Whether the browser says that the line is thin, or that its owner pays for every byte. */
export function isThinLine(): boolean {
  const { effectiveType = '4g', downlink = 10, saveData = false } = line() ?? {};
  return saveData || effectiveType !== '4g' || downlink < 1;
}

/** A photo is a minute below the first of these, and seconds above the second. Bytes a second. */
const thin = 60_000;
const wide = 200_000;

/**
 * How many photos share the line: on a thin one each would only hold up the first.
 * @param bytesPerSecond as fast as they went up to now; null where none has
 */
export function photosAtOnce(bytesPerSecond: number | null): number {
  if (bytesPerSecond === null) {
    if (isThinLine()) return 1;
    return line() ? 3 : 2;
  }
  if (bytesPerSecond < thin) return 1;
  return bytesPerSecond < wide ? 2 : 3;
}
