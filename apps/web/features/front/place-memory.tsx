import type { Bilingual } from '@thulubazaar/contract';
import { findPlace } from '@/data/api.ts';
import { Island } from '@/shell/island.tsx';

/** Has this phone remember a place that was looked in: the front page shows what is new around it. */
export function PlaceMemory({ place: { id, name } }: { place: { id: string; name: Bilingual } }) {
  return (
    <Island name="place-memory" data-place={JSON.stringify({ id, ...name })}>
      {null}
    </Island>
  );
}

/** The same for a place that somebody chose among the filters of a search. */
export async function ChosenPlace({ id }: { id: string }) {
  const place = await findPlace(id);
  return place ? <PlaceMemory place={place} /> : null;
}
