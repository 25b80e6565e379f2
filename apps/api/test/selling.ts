import type { AdDraft, AdState, MyAd } from '@thulubazaar/contract';
import { type Person, roomDraft } from './factories.ts';

/** What a signed-in person does with listings, through the API. */
export function selling({ client }: Person) {
  async function create(given: AdDraft & { publish?: boolean } = {}): Promise<MyAd> {
    const { data, error } = await client.POST('/api/ads', { body: { ...roomDraft(), ...given } });
    if (!data) throw new Error(JSON.stringify(error));
    return data;
  }
  return {
    create,
    /** A room that is live, unless something else is given. */
    post: (given: AdDraft = {}) => create({ ...given, publish: true }),
    patch: (id: number, body: AdDraft & { version: number }) =>
      client.PATCH('/api/ads/{id}', { params: { path: { id } }, body }),
    move: (id: number, to: AdState, version?: number) =>
      client.POST('/api/ads/{id}/state', {
        params: { path: { id } },
        body: version === undefined ? { to } : { to, version },
      }),
    remove: (id: number) => client.DELETE('/api/ads/{id}', { params: { path: { id } } }),
    mine: (id: number) => client.GET('/api/me/ads/{id}', { params: { path: { id } } }),
  };
}
