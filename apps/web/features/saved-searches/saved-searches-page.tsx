import type { Follow, Lang, SavedSearch, ShopFollow } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import type { ReactNode } from 'react';
import { ownApi } from '@/data/own-api.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { EmptyState } from '@/shell/empty-state.tsx';
import { Icon } from '@/shell/icon.tsx';
import { Problem } from '@/shell/problem.tsx';
import { PushOffer } from '@/shell/push-offer.tsx';
import { AlertForm } from './alert-form.tsx';

interface Props {
  lang: Lang;
  /** Why something was not done, as the address says. */
  problem: unknown;
}

/** What one wants to hear of, and when: plain HTML, made for whoever asks. */
export async function SavedSearchesPage({ lang, problem }: Props) {
  const t = translate(lang);
  const api = await ownApi();
  const [searches, follows, shops] = await Promise.all([
    api('GET /api/my/searches'),
    api('GET /api/my/follows'),
    api('GET /api/my/shop-follows'),
  ]);
  return (
    <div className="mx-auto grid max-w-2xl grid-cols-1 gap-8 pt-4">
      <section aria-labelledby="searches" className="grid gap-3">
        <h1 id="searches" className="text-2xl">
          {t('savedSearches.title')}
        </h1>
        <Problem lang={lang} code={problem} />
        {searches.items.length > 0 ? <PushOffer lang={lang} quiet /> : null}
        {searches.items.length === 0 ? (
          <EmptyState icon="bell" title={t('savedSearches.emptyTitle')}>
            <p className="text-muted">{t('savedSearches.emptyText')}</p>
            <a className="btn btn-primary" href={pageHref(lang, '/search')}>
              {t('savedSearches.browse')}
            </a>
          </EmptyState>
        ) : (
          <List label={t('savedSearches.title')}>
            {searches.items.map((search) => (
              <SearchItem key={search.id} search={search} lang={lang} />
            ))}
          </List>
        )}
      </section>
      {follows.items.length > 0 ? (
        <section aria-labelledby="follows" className="grid gap-3">
          <h2 id="follows" className="text-xl">
            {t('savedSearches.sellers')}
          </h2>
          <List label={t('savedSearches.sellers')}>
            {follows.items.map((follow) => (
              <FollowItem key={follow.seller.handle} follow={follow} lang={lang} />
            ))}
          </List>
        </section>
      ) : null}
      {shops.items.length > 0 ? (
        <section aria-labelledby="shops" className="grid gap-3">
          <h2 id="shops" className="text-xl">
            {t('savedSearches.shops')}
          </h2>
          <List label={t('savedSearches.shops')}>
            {shops.items.map((follow) => (
              <ShopItem key={follow.shop.slug} follow={follow} lang={lang} />
            ))}
          </List>
        </section>
      ) : null}
      <p className="text-sm text-muted">{t('savedSearches.howOften')}</p>
    </div>
  );
}

function List({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="panel overflow-hidden" aria-label={label}>
      {children}
    </ul>
  );
}

function SearchItem({ search, lang }: { search: SavedSearch; lang: Lang }) {
  const t = translate(lang);
  const { id, name, label, newMatches, alerts, paused } = search;
  const title = name ?? pick(label, lang);
  return (
    <li className="saved-item" data-search={id}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <a
          className="link flex min-h-11 items-center font-semibold"
          href={pageHref(lang, `/saved-searches/${id}`)}
          lang={name ? textLang(name) : undefined}
          dir="auto"
        >
          {title}
        </a>
        {newMatches > 0 ? <span className="tag">{t('savedSearches.new', { count: newMatches })}</span> : null}
        {paused ? <span className="tag tag-plain">{t('savedSearches.paused')}</span> : null}
      </p>
      {name ? <p className="text-sm text-muted">{pick(label, lang)}</p> : null}
      <AlertForm lang={lang} of={{ search: id }} alerts={alerts} title={title}>
        <button type="submit" name="do" value={paused ? 'resume' : 'pause'} className="btn btn-quiet">
          {t(paused ? 'savedSearches.resume' : 'savedSearches.pause')}
        </button>
      </AlertForm>
      <details>
        <summary className="link min-h-11 cursor-pointer content-center">{t('savedSearches.rename')}</summary>
        <form method="post" action={pageHref(lang, '/saved-searches/do')}>
          <input type="hidden" name="search" value={id} />
          <input
            className="input max-w-80"
            name="name"
            defaultValue={name ?? ''}
            maxLength={80}
            aria-label={t('savedSearches.name')}
          />
          <button type="submit" name="do" value="rename" className="btn btn-quiet">
            {t('savedSearches.save')}
          </button>
        </form>
      </details>
    </li>
  );
}

function FollowItem({ follow: { seller, alerts }, lang }: { follow: Follow; lang: Lang }) {
  return (
    <li className="saved-item" data-seller={seller.handle}>
      <p>
        <a
          className="link inline-flex min-h-11 items-center gap-2 font-semibold"
          href={pageHref(lang, seller.path)}
        >
          <Icon name={seller.kind === 'shop' ? 'store' : 'user-round'} />
          <span dir="auto">{seller.name}</span>
        </a>
      </p>
      <AlertForm lang={lang} of={{ seller: seller.handle }} alerts={alerts} title={seller.name} />
    </li>
  );
}

function ShopItem({ follow: { shop, alerts }, lang }: { follow: ShopFollow; lang: Lang }) {
  return (
    <li className="saved-item" data-shop={shop.slug}>
      <p>
        <a
          className="link inline-flex min-h-11 items-center gap-2 font-semibold"
          href={pageHref(lang, shop.path)}
        >
          <Icon name="store" />
          <span dir="auto">{shop.name}</span>
        </a>
      </p>
      <AlertForm lang={lang} of={{ shop: shop.slug }} alerts={alerts} title={shop.name} />
    </li>
  );
}
