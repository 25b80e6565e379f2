'use client';

import { ApiError } from '@thulubazaar/client';
import type { MyAd } from '@thulubazaar/contract';
import { editableStates } from '@thulubazaar/contract/ad-states';
import { useState } from 'react';
import type { Category } from '@/data/api.ts';
import { AccountArea } from '@/features/account/account-area.tsx';
import { Loading } from '@/forms/loading.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { EditForm } from './edit-form.tsx';
import { NewListing } from './new-listing.tsx';
import { type Listing, useListing } from './use-listing.ts';
import { Wizard } from './wizard.tsx';

interface Props {
  mode: 'draft' | 'edit';
  categories: Category[];
  outbox: string | null;
}

/** Writing a listing, new or live, for whoever is signed in. */
export function PostPage({ outbox, ...rest }: Props) {
  const { t } = useTexts();
  const draft = rest.mode === 'draft';
  return (
    <AccountArea
      outbox={outbox}
      title={t(draft ? 'post.title' : 'post.editTitle')}
      reason={t(draft ? 'post.signInFirst' : 'my.signInFirst')}
    >
      <OpenListing {...rest} />
    </AccountArea>
  );
}

/** One that has left its steps is changed in the form. */
function isEdited({ state }: MyAd): boolean {
  return state !== 'draft' && editableStates.includes(state);
}

function OpenListing({ mode, categories }: Omit<Props, 'outbox'>) {
  const [id] = useState(() => Number(new URLSearchParams(location.search).get('listing')) || null);
  const { keeper, queue, opened } = useListing(mode, id);
  if (opened === null) return <Loading />;
  if (opened !== true) return <NotOpened error={opened.error} />;
  const { listing } = keeper;
  if (mode === 'draft' && listing && listing.state !== 'draft') return <Elsewhere listing={listing} />;
  if (mode === 'edit')
    return listing && isEdited(listing) ? (
      <EditForm keeper={keeper} queue={queue} categories={categories} />
    ) : (
      <Elsewhere listing={listing} />
    );
  const Steps = id === null ? NewListing : Wizard;
  return <Steps keeper={keeper} queue={queue} categories={categories} />;
}

function NotOpened({ error }: { error: unknown }) {
  const { lang, t } = useTexts();
  const missing = error instanceof ApiError && error.status === 404;
  return (
    <div className="mx-auto grid max-w-xl gap-4 py-10" role="alert">
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
function Elsewhere({ listing }: { listing: Listing['keeper']['listing'] }) {
  const { lang, t } = useTexts();
  return (
    <div className="mx-auto grid max-w-xl gap-4 py-10">
      <p className="note">{t(listing && isEdited(listing) ? 'post.isLive' : 'post.notEditable')}</p>
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
