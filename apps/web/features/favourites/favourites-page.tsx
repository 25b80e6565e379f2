'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { setKept } from '@/data/kept-favourites.ts';
import { isAnonymous, meQuery } from '@/features/account/account-data.ts';
import { Loading } from '@/forms/loading.tsx';
import { Toast, type ToastMessage } from '@/forms/toast.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { FavouriteItem } from './favourite-item.tsx';
import { useFavourites } from './favourites-data.ts';
import { VisitedListings } from './visited-listings.tsx';

/** What somebody keeps and what they looked at. Without an account it is what this phone knows. */
export function FavouritesPageBody() {
  const { lang, t } = useTexts();
  const { data: me, error, isPending, refetch } = useQuery(meQuery);
  const anonymous = isAnonymous(error);
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-8 pt-4">
      <section aria-labelledby="favourites" className="grid grid-cols-1 gap-3">
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          <h1 id="favourites" className="text-2xl">
            {t('favourites.title')}
          </h1>
          <a className="link flex min-h-11 items-center font-semibold" href={`/${lang}/saved-searches`}>
            {t('favourites.searches')}
          </a>
        </div>
        {anonymous ? <OnPhone /> : null}
        {isPending ? <Loading /> : null}
        {me || anonymous ? <Favourites ofAccount={!anonymous} /> : null}
        {error && !anonymous && !me ? <Problem error={error} retry={() => refetch()} /> : null}
      </section>
      {isPending ? null : <VisitedListings />}
    </div>
  );
}

function OnPhone() {
  const { lang, t } = useTexts();
  return (
    <p className="note">
      {t('favourites.onPhone')}{' '}
      <a
        className="link inline-flex min-h-11 items-center font-semibold"
        href={`/${lang}/sign-in?next=/${lang}/favourites`}
      >
        {t('favourites.signIn')}
      </a>
    </p>
  );
}

function Favourites({ ofAccount }: { ofAccount: boolean }) {
  const { t } = useTexts();
  const { items, problem, more, retry } = useFavourites(ofAccount);
  const [gone, setGone] = useState<ReadonlySet<number>>(new Set());
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const shown = items?.filter(({ adId }) => !gone.has(adId));

  /** Seen at once, and taken back where it fails. */
  async function change(adId: number, keep: boolean, title: string): Promise<void> {
    const hide = (hidden: boolean) =>
      setGone((before) => new Set(hidden ? [...before, adId] : [...before].filter((id) => id !== adId)));
    hide(!keep);
    const undo = () => change(adId, true, title);
    setToast(keep ? { text: t('favourites.keptAgain') } : { text: t('favourites.forgotten'), undo });
    const outcome = await setKept(adId, keep, title);
    if (outcome === 'done') return;
    hide(keep);
    setToast({ text: t(keep ? `favourites.${outcome}` : 'contact.failed') });
  }

  return (
    <div aria-busy={items === null}>
      {problem ? <Problem error={problem} retry={retry} /> : null}
      {items === null && !problem ? <Loading /> : null}
      {shown?.length === 0 && !more ? <Nothing /> : null}
      <ul className="grid gap-3">
        {shown?.map((listing) => (
          <FavouriteItem
            key={listing.adId}
            listing={listing}
            forget={() => void change(listing.adId, false, listing.card?.title ?? '')}
          />
        ))}
      </ul>
      {more ? (
        <p className="mt-4 text-center">
          <button type="button" className="btn btn-quiet" onClick={more}>
            {t('favourites.more')}
          </button>
        </p>
      ) : null}
      <Toast message={toast} onGone={() => setToast(null)} />
    </div>
  );
}

function Problem({ error, retry }: { error: unknown; retry(): void }) {
  const { t } = useTexts();
  return (
    <p className="note note-alert mb-3" role="alert">
      {problemOf(error, t)}{' '}
      <button type="button" className="link min-h-11 cursor-pointer font-semibold" onClick={retry}>
        {t('form.retry')}
      </button>
    </p>
  );
}

function Nothing() {
  const { lang, t } = useTexts();
  return (
    <div className="panel flex flex-col items-center gap-3 px-6 py-10 text-center">
      <h2 className="text-xl">{t('favourites.emptyTitle')}</h2>
      <p className="text-muted">{t('favourites.emptyText')}</p>
      <a className="btn btn-primary" href={`/${lang}/search`}>
        {t('favourites.browse')}
      </a>
    </div>
  );
}
