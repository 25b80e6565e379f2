import { DraftKeeper } from '@thulubazaar/frontend/drafts/draft-keeper';
import type { DraftMeans, DraftOptions } from '@thulubazaar/frontend/drafts/draft-means';
import { api } from '~/data/api.ts';
import { drafts, guestDraft } from '~/data/drafts.ts';
import { session } from '~/data/session.ts';

const means: DraftMeans = {
  shelf: drafts,
  guestName: guestDraft,
  owner: () => session.me?.handle ?? null,
  create: (draft, key) => api('POST /api/ads', { body: draft, key }),
  update: (id, version, change) =>
    api('PATCH /api/ads/{id}', {
      params: { id },
      body: { ...change, version },
      key: crypto.randomUUID(),
    }),
  read: (id) => api('GET /api/me/ads/{id}', { params: { id } }),
};

/** A listing being written: on this phone with every letter, on the server soon after. */
export class ListingDraft extends DraftKeeper {
  constructor(options: DraftOptions) {
    super(means, options);
  }
}
