import type { Lang, MyAdCard, MyShop } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { translate } from '@/i18n/translate.ts';
import { Part, PartForm, type Sent } from './part-form.tsx';

interface Props {
  shop: MyShop;
  /** What was changed last, whoever posted it. */
  listings: readonly MyAdCard[];
  lang: Lang;
  sent: Sent | null;
}

/** What stands in the shop, with what is done with it most; the rest is on the page of each. */
export function ListingsPart({ shop, listings, lang, sent }: Props) {
  const t = translate(lang);
  if (listings.length === 0) return null;
  return (
    <Part lang={lang} part="listings" title={t('seller.listings')} sent={sent} done={t('myShop.saved')}>
      <ul className="grid gap-4">
        {listings.map((listing) => (
          <ShopListing key={listing.id} listing={listing} slug={shop.slug} lang={lang} />
        ))}
      </ul>
    </Part>
  );
}

function ShopListing({ listing, slug, lang }: { listing: MyAdCard; slug: string; lang: Lang }) {
  const t = translate(lang);
  const { id, title, state, nextStates } = listing;
  const page = state === 'draft' ? '/post' : '/edit';
  const isAsked = state === 'live' || state === 'expired' || state === 'archived';
  return (
    <li className="grid gap-2" data-listing={id}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span dir="auto">{title || t('my.noTitle')}</span>
        <span className="tag tag-plain">{t(`my.state_${state}`)}</span>
      </p>
      <PartForm
        lang={lang}
        of={{ slug }}
        does="listing"
        part="listings"
        className="flex flex-wrap items-center gap-2"
      >
        <input type="hidden" name="listing" value={id} />
        <a className="btn btn-quiet" href={`${pageHref(lang, page)}?listing=${id}`}>
          {t('my.edit')} <span className="sr-only">{title}</span>
        </a>
        {isAsked ? (
          <button type="submit" name="to" value="confirm" className="btn btn-quiet">
            {t('my.task_confirm')}
          </button>
        ) : null}
        {nextStates.includes('sold') ? (
          <button type="submit" name="to" value="sold" className="btn btn-quiet">
            {t('my.state_sold')}
          </button>
        ) : null}
      </PartForm>
    </li>
  );
}
