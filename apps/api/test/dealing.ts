import type { Deal, ReviewBody } from '@thulubazaar/contract';
import { converse } from './conversing.ts';
import type { Person } from './factories.ts';
import { selling } from './selling.ts';

/** What one of two does with their deals, through the API. */
export function dealing({ ask }: Person) {
  const list = async () => (await ask('GET /api/my/deals', { query: { limit: 50 } })).data?.items ?? [];
  return {
    list,
    /** The deal about a listing. */
    about: async (adId: number): Promise<Deal> => {
      const found = (await list()).find((deal) => deal.adId === adId);
      if (!found) throw new Error(`no deal about listing ${adId}`);
      return found;
    },
    confirm: (id: string) => ask('POST /api/my/deals/{id}/confirm', { params: { id } }),
    deny: (id: string) => ask('POST /api/my/deals/{id}/deny', { params: { id } }),
    write: (id: string, body: Partial<ReviewBody> = {}) =>
      ask('POST /api/my/deals/{id}/review', { params: { id }, body: { rating: 5, ...body } }),
    edit: (id: string, body: Partial<ReviewBody> = {}) =>
      ask('PUT /api/my/deals/{id}/review', { params: { id }, body: { rating: 5, ...body } }),
    answer: (id: string, text: string) =>
      ask('POST /api/reviews/{id}/answer', { params: { id }, body: { text } }),
  };
}

/** A listing that its seller marks as sold to somebody who wrote about it. @returns its number */
export async function sellTo(seller: Person, buyer: Person, title = 'Folding iron bed'): Promise<number> {
  const { id } = await selling(seller).post({ title });
  await converse(buyer, id);
  const { error } = await seller.ask('POST /api/ads/{id}/state', {
    params: { id },
    body: { to: 'sold', buyer: buyer.handle },
  });
  if (error) throw new Error(JSON.stringify(error));
  return id;
}

/** A deal that its buyer has confirmed. @returns its id */
export async function makeDeal(seller: Person, buyer: Person): Promise<string> {
  const adId = await sellTo(seller, buyer);
  const { id } = await dealing(buyer).about(adId);
  const { error } = await dealing(buyer).confirm(id);
  if (error) throw new Error(JSON.stringify(error));
  return id;
}
