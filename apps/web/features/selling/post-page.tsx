'use client';

import type { Example } from '@thulubazaar/catalog/examples';
import { ApiError } from '@thulubazaar/client';
import type { MyAd } from '@thulubazaar/contract';
import { editableStates } from '@thulubazaar/contract/ad-states';
import { useEffect, useState } from 'react';
import type { Category } from '@/data/api.ts';
import { hasOwnedDraft } from '@/data/person-storage.ts';
import { AccountArea } from '@/features/account/account-area.tsx';
import { useSignedIn } from '@/features/account/account-data.ts';
import { later } from '@/forms/later.tsx';
import { Loading } from '@/forms/loading.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Examples } from './examples.tsx';
import { type Listing, useListing } from './use-listing.ts';

// A page has one of them.
const EditForm = later(async () => (await import('./edit-form.tsx')).EditForm);
const NewListing = later(async () => (await import('./new-listing.tsx')).NewListing);
const Wizard = later(async () => (await import('./wizard.tsx')).Wizard);

interface Props {
  mode: 'draft' | 'edit';
  categories: Category[];
  outbox: string | null;
  examples: Readonly<Record<string, Example>>;
}

/** Writing a listing, new or live. A new one is written first; one signs in to post it. */
export function PostPage({ outbox, examples, ...rest }: Props) {
  const { t } = useTexts();
  const draft = rest.mode === 'draft';
  // One that was begun by somebody who was signed in waits for them.
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    // While it is asked who is signed in.
    (draft ? NewListing : EditForm).ready().catch(() => {});
  }, [draft]);
  useEffect(() => setOpen(draft && listingInAddress() === null && !hasOwnedDraft()), [draft]);
  return (
    <AccountArea
      open={isOpen}
      outbox={outbox}
      title={t(draft ? 'post.title' : 'post.editTitle')}
      reason={t(draft ? 'post.signInFirst' : 'my.signInFirst')}
    >
      <Examples value={examples}>
        <OpenListing {...rest} />
      </Examples>
    </AccountArea>
  );
}

function listingInAddress(): number | null {
  return Number(new URLSearchParams(location.search).get('listing')) || null;
}

/** One that has left its steps is changed in the form. */
function isEdited({ state }: MyAd): boolean {
  return state !== 'draft' && editableStates.includes(state);
}

function OpenListing({ mode, categories }: Pick<Props, 'mode' | 'categories'>) {
  const [id] = useState(listingInAddress);
  const { keeper, queue, opened } = useListing(mode, id, useSignedIn() === null);
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
