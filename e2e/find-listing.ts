import { inject } from 'vitest';

export interface Card {
  id: number;
  path: string;
  title: string;
  price: number | null;
  photoCount: number;
  place: { id: string };
  categoryId: string;
}

/** The newest listing that fits, however many other tests have posted since the demo content was there. */
export async function findListing(fits: (card: Card) => boolean, query = ''): Promise<Card> {
  for (let cursor = ''; ; ) {
    const answer = await fetch(`${inject('apiUrl')}/api/ads?limit=50${query}${cursor}`);
    const { items, nextCursor }: { items: Card[]; nextCursor: string | null } = await answer.json();
    const found = items.find(fits);
    if (found) return found;
    if (!nextCursor) throw new Error('no listing fits');
    cursor = `&cursor=${nextCursor}`;
  }
}
