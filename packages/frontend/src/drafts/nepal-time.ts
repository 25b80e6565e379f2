const offset = '+05:45';
const offsetMilliseconds = (5 * 60 + 45) * 60_000;

/** An instant as the clocks of Nepal have it, as `<input type="datetime-local">` writes it: `2026-11-29T18:15`. */
export function toNepalTime(instant: Date): string {
  return new Date(instant.getTime() + offsetMilliseconds).toISOString().slice(0, 16);
}

/** The instant at which the clocks of Nepal show this; null for what is no time. */
export function fromNepalTime(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return null;
  const instant = new Date(`${text.slice(0, 16)}:00${offset}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
