import { ad } from '@thulubazaar/contract';
import { describe, expect, it } from 'vitest';
import { makeAd, makeImage, makeUser } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { toPhoto } from '../photos/photo.ts';

const holder = useApi();

async function bodyOf(id: number): Promise<unknown> {
  const response = await fetch(`${holder.api.origin}/api/ads/${id}`);
  expect(response.status).toBe(200);
  return response.json();
}

describe('a listing written from prepared parts', () => {
  it('is exactly what the contract says, no field more or less', async () => {
    const { context } = holder.api;
    const owner = await makeUser(context, { name: 'राम "O\'Brien" \\ </script>', kind: 'shop' });
    const photoIds = [await makeImage(context, owner.id), await makeImage(context, owner.id)];
    const given = [
      { title: 'कोठा भाडामा "सस्तो" \u2028 🏠', description: 'Line\nbreak\t\\ and "quotes"', photoIds },
      { categoryId: 'property/land', placeId: 'kathmandu/kathmandu', price: null },
      { categoryId: 'vehicles/scooters', placeId: 'kaski/pokhara', state: 'sold' as const },
    ];
    for (const each of given) {
      const id = await makeAd(context, { ownerId: owner.id, ...each });
      const body = await bodyOf(id);
      expect(body).toStrictEqual(ad.strict().parse(body));
      expect(body).toMatchObject({ id, title: each.title ?? 'A room', seller: { handle: owner.handle } });
    }
  });

  it('shows ready photos in their order, as every other answer does', async () => {
    const { context } = holder.api;
    const owner = await makeUser(context);
    const first = await makeImage(context, owner.id);
    const waiting = await makeImage(context, owner.id, 'uploaded');
    const last = await makeImage(context, owner.id);
    const id = await makeAd(context, { ownerId: owner.id, photoIds: [first, waiting, last] });
    const { rows } = await context.pool.query(
      'select id, media_key, width, height, widths, thumbhash from images where id = any($1)',
      [[first, last]],
    );
    const shown = [first, last].map((photo) => toPhoto(rows.find((row) => row.id === photo)));
    expect(await bodyOf(id)).toMatchObject({ photos: shown });
  });

  it('is the right one for everybody who asks at once', async () => {
    const { context } = holder.api;
    const ids = await Promise.all(Array.from({ length: 20 }, () => makeAd(context)));
    const bodies = await Promise.all([...ids, ...ids].map(bodyOf));
    expect(bodies.map((body) => ad.parse(body).id)).toEqual([...ids, ...ids]);
  });
});
