/** Thrown where an address names something that is not there. */
export class MissingPage extends Error {
  constructor() {
    super('nothing is at this address');
    this.name = 'MissingPage';
  }
}

/**
 * Ends rendering with the not-found page (see `foundPage`). Not Next's `notFound()`: that sends an empty document which
 * only scripts can fill.
 */
export function missing(): never {
  throw new MissingPage();
}
