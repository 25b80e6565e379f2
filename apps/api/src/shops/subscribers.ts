import { accountRestricted } from '../accounts/events.ts';
import type { Events } from '../kernel/events/events.ts';
import { invalidate } from '../page-cache/tags.ts';
import { photoReady } from '../photos/events.ts';

/** What shops do when something becomes true. */
export function subscribeShops(events: Events): void {
  // Their pages are gone with whose they are, or back.
  events.subscribe(accountRestricted, async (tx, { userId }) => {
    const { rows } = await tx.query<{ slug: string }>(
      `select k.slug from shop_members m join shop_slugs k on k.shop_id = m.shop_id
        where m.user_id = $1 and m.role = 'owner'`,
      [userId],
    );
    await invalidate(
      tx,
      rows.map(({ slug }) => `shop:${slug}`),
    );
  });
  // By shops_logo and shops_cover.
  events.subscribe(photoReady, async (tx, { imageId }) => {
    const { rows } = await tx.query<{ slug: string }>(
      'select slug from shops where logo_image_id = $1 union select slug from shops where cover_image_id = $1',
      [imageId],
    );
    await invalidate(
      tx,
      rows.map(({ slug }) => `shop:${slug}`),
    );
  });
}
