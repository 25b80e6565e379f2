'use client';

import { ApiError, isRefusal } from '@thulubazaar/client';
import type { AdState, MyAdCard } from '@thulubazaar/contract';
import { doneWord, isTakenBack, type Task } from '@thulubazaar/frontend/mine/actions';
import { countIn, type Tab, tabs } from '@thulubazaar/frontend/mine/moves';
import { useEffect, useState } from 'react';
import { keepChange } from '@/data/outbox/keep-change.ts';
import { AccountArea } from '@/features/account/account-area.tsx';
import { Toast, type ToastMessage } from '@/forms/toast.tsx';
import { problemIn, problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { type Dialog, OpenDialog, readyFor } from './listing-dialogs.tsx';
import {
  type Confirmed,
  confirmListing,
  duplicateListing,
  listBuyers,
  reserveListing,
  scheduleListing,
} from './listings.ts';
import { MyHead } from './my-head.tsx';
import { MyListing } from './my-listing.tsx';
import { useMove, useMyListings, useTask } from './my-listings-data.ts';

const taskOf = {
  confirm:
    ({ id }: MyAdCard) =>
    () =>
      confirmListing(id),
  reserve:
    ({ id }: MyAdCard) =>
    () =>
      reserveListing(id, true),
  unreserve:
    ({ id }: MyAdCard) =>
    () =>
      reserveListing(id, false),
  unschedule:
    ({ id, version }: MyAdCard) =>
    () =>
      scheduleListing(id, version, null),
  duplicate:
    ({ id }: MyAdCard) =>
    () =>
      duplicateListing(id),
} as const;

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

/** Refused because its owner has a listing for this already. */
function isCopy(error: unknown) {
  return isRefusal(error, 'POST /api/ads/{id}/state', 'duplicate_listing');
}

function MyListings() {
  const { lang, t } = useTexts();
  const [tab, setTab] = useState(tabInAddress);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const { items, counts, problem, more, retry } = useMyListings(tab);
  const move = useMove();
  const task = useTask();
  const [dialog, setDialog] = useState<Dialog | null>(null);
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
  function change(
    listing: MyAdCard,
    to: AdState,
    more: { buyer?: string | undefined; confirmed?: Confirmed } = {},
  ) {
    const undo = () => {
      setToast(null);
      move.mutate(
        { listing: { ...listing, state: to, version: listing.version + 1 }, to: listing.state },
        { onSuccess: () => setToast({ text: t('my.undone') }) },
      );
    };
    // Until this one is done, a way back that is still offered would be that of another.
    setToast(null);
    // What was published, renewed or sent in is not taken back by pressing a button again.
    const goesBack = isTakenBack(listing.state, to);
    const text = t(doneWord(listing.state, to));
    move.mutate(
      { listing, to, ...more },
      {
        onSuccess: () => setToast(goesBack ? { text, undo } : { text }),
        onError: (error) => {
          if (isCopy(error)) open({ kind: 'same', listing, older: error.older });
        },
      },
    );
  }

  /** Its code is fetched before; without a line it is said why nothing opens. */
  function open(next: Dialog) {
    readyFor(next.kind).then(
      () => setDialog(next),
      (error) => setToast({ text: problemOf(error, t) }),
    );
  }

  /** To whom it was sold is asked only where somebody wrote about it. */
  async function sell(listing: MyAdCard) {
    const buyers = await listBuyers(listing.id).catch(() => []);
    if (buyers.length === 0) change(listing, 'sold');
    else open({ kind: 'sell', listing, buyers });
  }

  function start(listing: MyAdCard, chosen: Task) {
    if (chosen === 'schedule' || chosen === 'history') open({ kind: chosen, listing });
    else
      task.mutate(taskOf[chosen](listing), {
        onSuccess: () => setToast({ text: t(`my.done_${chosen}`) }),
        onError: (error) => {
          if (chosen === 'confirm' && error instanceof ApiError && error.status === 0)
            void confirmLater(listing);
        },
      });
  }

  /** That it is still there may be said without a line. */
  async function confirmLater({ id, title }: MyAdCard) {
    if (!(await keepChange({ kind: 'confirm', adId: id, title: title ?? '' }))) return;
    task.reset();
    setToast({ text: t('line.keptToSend') });
  }

  // A copy is asked about.
  const wrong = (isCopy(move.error) ? null : move.error) ?? task.error ?? problem;
  return (
    <div className="mx-auto max-w-3xl pt-4">
      <MyHead />
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
                <Count count={counts && countIn(name, counts)} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div role="alert">
        {wrong ? (
          <p className="note note-alert mb-4">
            {problemIn(wrong, t)}{' '}
            <button
              type="button"
              className="link min-h-11 cursor-pointer font-semibold"
              onClick={() => {
                move.reset();
                task.reset();
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
            <MyListing
              key={listing.id}
              listing={listing}
              move={(to) => (to === 'sold' ? sell(listing) : change(listing, to))}
              start={(chosen) => start(listing, chosen)}
            />
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
      <OpenDialog
        dialog={dialog}
        onSold={(listing, buyer) => {
          setDialog(null);
          change(listing, 'sold', { buyer });
        }}
        onDifferent={(listing) => {
          setDialog(null);
          change(listing, 'live', { confirmed: { confirmDifferent: true } });
        }}
        schedule={async (listing, at, confirmed) => {
          await task.mutateAsync(() => scheduleListing(listing.id, listing.version, at, confirmed));
          setDialog(null);
          setToast({ text: t('my.done_schedule') });
        }}
        onClose={() => setDialog(null)}
      />
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
