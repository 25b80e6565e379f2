'use client';

import type { AdState, MyAdCard } from '@thulubazaar/contract';
import { useEffect, useRef, useState } from 'react';
import { AccountArea } from '@/features/account/account-area.tsx';
import { Toast, type ToastMessage } from '@/forms/toast.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { listMyListings, type MyListingsPage, setListingState } from './listings.ts';
import { MyListing } from './my-listing.tsx';

const tabs = ['all', 'live', 'draft', 'sold', 'removed'] as const;
type Tab = (typeof tabs)[number];

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

interface Shown {
  items: MyAdCard[];
  nextCursor: string | null;
}

function useMyListings(tab: Tab) {
  const { t } = useTexts();
  const [shown, setShown] = useState<Shown | null>(null);
  const [counts, setCounts] = useState<MyListingsPage['counts']>(null);
  const [problem, setProblem] = useState('');
  const asked = useRef(0);

  async function load(cursor: string | null = null) {
    asked.current += 1;
    const mine = asked.current;
    setProblem('');
    try {
      const page = await listMyListings(tab === 'all' ? null : tab, cursor);
      if (mine !== asked.current) return;
      setShown((before) => ({
        items: cursor && before ? [...before.items, ...page.items] : page.items,
        nextCursor: page.nextCursor,
      }));
      if (page.counts) setCounts(page.counts);
    } catch (error) {
      setProblem(problemOf(error, t));
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when another tab is chosen
  useEffect(() => {
    setShown(null);
    load();
  }, [tab]);
  return { shown, counts, problem, load, setProblem };
}

function MyListings() {
  const { lang, t } = useTexts();
  const [tab, setTab] = useState(tabInAddress);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const { shown, counts, problem, load, setProblem } = useMyListings(tab);
  useEffect(() => {
    const follow = () => setTab(tabInAddress());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  function choose(next: Tab) {
    history.pushState(null, '', next === 'all' ? location.pathname : `${location.pathname}?state=${next}`);
    setTab(next);
  }

  /** Changes a state and offers the way back. */
  async function move(listing: MyAdCard, to: AdState) {
    const words: Record<AdState, string> = {
      sold: t('my.doneSold'),
      removed: t('my.doneRemoved'),
      live: t(listing.state === 'removed' ? 'my.doneRestored' : 'my.doneLive'),
      draft: t('my.doneRestored'),
    };
    try {
      await setListingState(listing.id, to);
      setToast({ text: words[to], undo: () => undo(listing) });
      await load();
    } catch (error) {
      setProblem(problemOf(error, t));
    }
  }

  async function undo(listing: MyAdCard) {
    setToast(null);
    try {
      await setListingState(listing.id, listing.state);
      setToast({ text: t('my.undone') });
      await load();
    } catch (error) {
      setProblem(problemOf(error, t));
    }
  }

  const countOf = (name: Tab) => {
    if (!counts) return null;
    return name === 'all' ? counts.draft + counts.live + counts.sold : counts[name];
  };
  return (
    <div className="mx-auto max-w-3xl pt-4">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl">{t('my.title')}</h1>
        <p className="flex gap-2">
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
        {problem ? (
          <p className="note note-alert mb-4">
            {problem}{' '}
            <button
              type="button"
              className="link min-h-11 cursor-pointer font-semibold"
              onClick={() => load()}
            >
              {t('form.retry')}
            </button>
          </p>
        ) : null}
      </div>
      <div aria-busy={shown === null}>
        {shown === null && !problem ? <Placeholders /> : null}
        {shown?.items.length === 0 ? <Nothing /> : null}
        <ul className="grid gap-3">
          {shown?.items.map((listing) => (
            <MyListing key={listing.id} listing={listing} move={(to) => move(listing, to)} />
          ))}
        </ul>
        {shown?.nextCursor ? (
          <p className="mt-4 text-center">
            <button type="button" className="btn btn-quiet" onClick={() => load(shown.nextCursor)}>
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
