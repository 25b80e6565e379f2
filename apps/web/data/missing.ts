/** Nothing was ever here, or no longer is. */
export type MissingStatus = 404 | 410;
/** Also: what would be here cannot be had just now. */
export type PageStatus = MissingStatus | 503;

/** Thrown where an address names something that is not there. */
export class MissingPage extends Error {
  readonly status: MissingStatus;
  /** The category of what was here. */
  readonly category: string | undefined;

  constructor(status: MissingStatus, category?: string) {
    super('nothing is at this address');
    this.name = 'MissingPage';
    this.status = status;
    this.category = category;
  }
}

/**
 * Ends rendering with the not-found page (see `foundPage`). Not Next's `notFound()`: that sends an empty document which
 * only scripts can fill.
 */
export function missing(status: MissingStatus = 404, category?: string): never {
  throw new MissingPage(status, category);
}
