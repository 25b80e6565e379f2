import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { ownApi } from '@/data/own-api.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { HoursPart } from './hours-part.tsx';
import { ListingsPart } from './listings-part.tsx';
import type { Sent } from './part-form.tsx';
import { BusinessPart, ContactPart, PlacesPart } from './reach-parts.tsx';
import { BasicPart, PicturesPart } from './shop-editor.tsx';
import { AnnouncementsPart, SectionsPart } from './shown-parts.tsx';
import { OwnerPart, TeamPart } from './team-part.tsx';

/** A shop for who works in it: all that can be changed, a subject a form. */
export async function MyShopPage({ slug, lang, sent }: { slug: string; lang: Lang; sent: Sent | null }) {
  const t = translate(lang);
  const api = await ownApi();
  const params = { slug };
  const [shop, team, me, listings] = await Promise.all([
    api('GET /api/my/shops/{slug}', { params }),
    api('GET /api/shops/{slug}/members', { params }),
    api('GET /api/auth/me'),
    api('GET /api/me/ads', { query: { shop: slug, limit: 50 } }),
  ]);
  const part = { shop, lang, sent };
  return (
    <div className="mx-auto grid max-w-2xl gap-3 pt-4">
      <p>
        <a className="link inline-flex min-h-11 items-center gap-2" href={pageHref(lang, '/my/shop')}>
          <Icon name="arrow-left" />
          {t('myShop.title')}
        </a>
      </p>
      <h1 className="text-2xl" dir="auto">
        {shop.name}
      </h1>
      <p className="flex flex-wrap gap-2">
        {shop.state === 'open' ? (
          <a className="btn btn-quiet" href={pageHref(lang, shop.path)}>
            <Icon name="eye" />
            {t('myShop.see')}
          </a>
        ) : (
          <span className="note">{t('myShop.isClosed')}</span>
        )}
        <a className="btn btn-primary" href={pageHref(lang, '/post')}>
          <Icon name="plus" />
          {t('post.link')}
        </a>
        {shop.state === 'open' ? (
          <a className="btn btn-quiet" href={pageHref(lang, `/my/bulk?shop=${shop.slug}`)}>
            <Icon name="layout-grid" />
            {t('my.bulkLink')}
          </a>
        ) : null}
      </p>
      <p className="text-sm text-muted">{t('myShop.postHint')}</p>
      <ListingsPart {...part} listings={listings.items} />
      <BasicPart {...part} />
      <PicturesPart {...part} />
      <HoursPart {...part} />
      <PlacesPart {...part} />
      <ContactPart {...part} />
      <BusinessPart {...part} />
      {shop.role === 'owner' ? (
        <p>
          <a
            className="link inline-flex min-h-11 items-center"
            href={`${pageHref(lang, '/my/verification')}#${shop.slug}`}
          >
            {t('verification.linkShop')}
          </a>
        </p>
      ) : null}
      <AnnouncementsPart {...part} />
      <SectionsPart {...part} />
      <TeamPart {...part} team={team} me={me.handle} />
      <OwnerPart {...part} team={team} />
    </div>
  );
}
