import { readFileSync } from 'node:fs';

/** What a phone asks for on a visit: front page, a list read to its end, two listings. Sizes are of one request, compressed. */
export interface VisitWeight {
  readonly pages: number;
  readonly pageKb: number;
  readonly staticRequests: number;
  readonly staticKb: number;
  readonly photos: number;
  readonly photoKb: number;
  readonly browserCalls: number;
  readonly callKb: number;
}

export interface Visit {
  readonly first: VisitWeight;
  /** The same once more, with what the browser has kept. */
  readonly again: VisitWeight;
  /** Photos of a first visit that only reading the list to its end brings. */
  readonly photosByReading: number;
  /** Photos that reading front page and listings to their ends brings besides. */
  readonly photosByReadingElsewhere: number;
  /** Of a hundred cards, those with a photo. */
  readonly cardsWithPhoto: number;
}

/** As measured in a browser: e2e/visit-weight.test.ts fails when pages have become another third heavier or lighter. */
export function readVisit(): Visit {
  return JSON.parse(readFileSync(new URL('../../data/visit.json', import.meta.url), 'utf8'));
}
