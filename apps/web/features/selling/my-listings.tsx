'use client';

import type { AdState, MyAdCard } from '@thulubazaar/contract';
import { useEffect, useState } from 'react';
import { AccountArea } from '@/features/account/account-area.tsx';
import { Toast, type ToastMessage } from '@/forms/toast.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { MyListing } from './my-listing.tsx';
import { type Tab, tabs, useMove, useMyListings } from './my-listings-data.ts';

function tabInAddress(): Tab {
  const state = new URLSearchParams(location.search).get('state');
  return tabs.find((tab) => tab === state) ?? 'all';
}

/** One's own listings by state, with what can be done to each. */
export function MyListingsPageBody({ outbox }: { outbox: string | null }) {
  const { t } = useTexts();
  return (
    <AccountArea outbox={outbox} title={t('my.title')} reason={t('my.signInFirst')}>
      <MyListings />
    </AccountArea>
  );
}

function MyListings() {
  const { lang, t } = useTexts();
  const [tab, setTab] = useState(tabInAddress);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const { items, counts, problem, more, retry } = useMyListings(tab);
  const move = useMove();
  useEffect(() => {
    const follow = () => setTab(tabInAddress());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  function choose(next: Tab) {
    history.pushState(null, '', next === 'all' ? location.pathname : `${location.pathname}?state=${next}`);
    setTab(next);
  }

  /** Changes a state, shown at once, and offers the way back. */
  function change(listing: MyAdCard, to: AdState) {
    const words: Record<AdState, string> = {
      sold: t('my.doneSold'),
      removed: t('my.doneRemoved'),
      live: t(listing.state === 'removed' ? 'my.doneRestored' : 'my.doneLive'),
      draft: t('my.doneRestored'),
    };
    const undo = () => {
      setToast(null);
      move.mutate(
        { listing: { ...listing, state: to }, to: listing.state },
        { onSuccess: () => setToast({ text: t('my.undone') }) },
      );
    };
    move.mutate({ listing, to }, { onSuccess: () => setToast({ text: words[to], undo }) });
  }

  const countOf = (name: Tab) => {
    if (!counts) return null;
    return name === 'all' ? counts.draft + counts.live + counts.sold : counts[name];
  };
  const wrong = move.error ?? problem;
  return (
    <div className="mx-auto max-w-3xl pt-4">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl">{t('my.title')}</h1>
        <p className="flex flex-wrap gap-2">
          <a className="btn btn-quiet" href={`/${lang}/favourites`}>
            <Icon name="heart" />
            <span className="sr-only sm:not-sr-only">{t('my.favouritesLink')}</span>
          </a>
          <a className="btn btn-quiet" href={`/${lang}/profile`}>
            <Icon name="user-round" />
            {t('profile.title')}
          </a>
          <a className="btn btn-primary" href={`/${lang}/post`}>
            <Icon name="plus" />
            {t('post.link')}
          </a>
        </p>
      </div>
      <nav aria-label={t('my.tabs')}>
        <ul className="chips chips-scroll mb-4">
          {tabs.map((name) => (
            <li key={name}>
              <a
                className="chip"
                href={name === 'all' ? `/${lang}/my` : `/${lang}/my?state=${name}`}
                aria-current={tab === name ? 'page' : undefined}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  choose(name);
                }}
              >
                {t(`my.${name}`)}
                <Count count={countOf(name)} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div role="alert">
        {wrong ? (
          <p className="note note-alert mb-4">
            {problemOf(wrong, t)}{' '}
            <button
              type="button"
              className="link min-h-11 cursor-pointer font-semibold"
              onClick={() => {
                move.reset();
                retry();
              }}
            >
              {t('form.retry')}
            </button>
          </p>
        ) : null}
      </div>
      <div aria-busy={items === null}>
        {items === null && !wrong ? <Placeholders /> : null}
        {items?.length === 0 ? <Nothing /> : null}
        <ul className="grid gap-3">
          {items?.map((listing) => (
            <MyListing key={listing.id} listing={listing} move={(to) => change(listing, to)} />
          ))}
        </ul>
        {more ? (
          <p className="mt-4 text-center">
            <button type="button" className="btn btn-quiet" onClick={more}>
              {t('my.more')}
            </button>
          </p>
        ) : null}
      </div>
      <Toast message={toast} onGone={() => setToast(null)} />
    </div>
  );
}

/** A number whose place is kept until it is known. */
function Count({ count }: { count: number | null }) {
  const { t } = useTexts();
  return <span className="min-w-3 tabular-nums">{count === null ? '' : t('my.count', { count })}</span>;
}

function Placeholders() {
  const { t } = useTexts();
  return (
    <div role="status">
      <span className="sr-only">{t('form.loading')}</span>
      <div className="grid gap-3" aria-hidden="true">
        {[1, 2, 3].map((row) => (
          <div key={row} className="my-item min-h-40" />
        ))}
      </div>
    </div>
  );
}

function Nothing() {
  const { lang, t } = useTexts();
  return (
    <div className="panel flex flex-col items-center gap-3 px-6 py-10 text-center">
      <h2 className="text-xl">{t('my.emptyTitle')}</h2>
      <p className="text-muted">{t('my.emptyText')}</p>
      <a className="btn btn-primary" href={`/${lang}/post`}>
        {t('post.title')}
      </a>
    </div>
  );
}
