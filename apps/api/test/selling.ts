import type { AdDraft, AdState, MyAd } from '@thulubazaar/contract';
import { type Person, roomDraft } from './factories.ts';

/** What a signed-in person does with listings, through the API. */
export function selling({ ask }: Person) {
  // Tests post the same room again and again; those of duplicates ask for themselves.
  async function create(given: AdDraft & { publish?: boolean } = {}): Promise<MyAd> {
    const { data, error } = await ask('POST /api/ads', {
      body: { ...roomDraft(), confirmDifferent: true, ...given },
    });
    if (!data) throw new Error(JSON.stringify(error));
    return data;
  }
  return {
    create,
    /** A room that is live, unless something else is given. */
    post: (given: AdDraft = {}) => create({ ...given, publish: true }),
    patch: (id: number, body: AdDraft & { version: number }) =>
      ask('PATCH /api/ads/{id}', { params: { id }, body }),
    move: (id: number, to: AdState, version?: number) =>
      ask('POST /api/ads/{id}/state', {
        params: { id },
        body:
          version === undefined ? { to, confirmDifferent: true } : { to, version, confirmDifferent: true },
      }),
    remove: (id: number) => ask('DELETE /api/ads/{id}', { params: { id } }),
    mine: (id: number) => ask('GET /api/me/ads/{id}', { params: { id } }),
  };
}
