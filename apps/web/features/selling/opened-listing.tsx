'use client';

import { ApiError } from '@thulubazaar/client';
import type { MyAd } from '@thulubazaar/contract';
import { editableStates } from '@thulubazaar/contract/ad-states';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import type { Listing } from './use-listing.ts';

/** One that has left its steps is changed in the form. */
export function isEdited({ state }: MyAd): boolean {
  return state !== 'draft' && editableStates.includes(state);
}

/** The listing could not be read. */
export function NotOpened({ error }: { error: unknown }) {
  const { lang, t } = useTexts();
  const missing = error instanceof ApiError && error.status === 404;
  return (
    <div className="mx-auto grid max-w-xl gap-4 py-10" role="alert">
      <h1 className="text-2xl">{t('post.editTitle')}</h1>
      <p className="note note-alert">{missing ? t('post.missing') : problemOf(error, t)}</p>
      <p className="flex flex-wrap gap-3">
        {missing ? null : (
          <button type="button" className="btn btn-primary" onClick={() => location.reload()}>
            {t('form.retry')}
          </button>
        )}
        <a className="btn btn-quiet" href={`/${lang}/my`}>
          {t('my.title')}
        </a>
      </p>
    </div>
  );
}

/** The listing is not one that is written here: a draft has the steps, a live one the form, the rest neither. */
export function Elsewhere({ listing }: { listing: Listing['keeper']['listing'] }) {
  const { lang, t } = useTexts();
  const edited = listing?.state === 'live' ? 'post.isLive' : 'post.isWritten';
  return (
    <div className="mx-auto grid max-w-xl gap-4 py-10">
      <h1 className="text-2xl">{t('post.editTitle')}</h1>
      <p className="note">{t(listing && isEdited(listing) ? edited : 'post.notEditable')}</p>
      <p className="flex flex-wrap gap-3">
        {listing && isEdited(listing) ? (
          <a className="btn btn-primary" href={`/${lang}/edit?listing=${listing.id}`}>
            {t('my.edit')}
          </a>
        ) : null}
        {listing?.state === 'draft' ? (
          <a className="btn btn-primary" href={`/${lang}/post?listing=${listing.id}`}>
            {t('my.continue')}
          </a>
        ) : null}
        <a className="btn btn-quiet" href={`/${lang}/my`}>
          {t('my.title')}
        </a>
      </p>
    </div>
  );
}
