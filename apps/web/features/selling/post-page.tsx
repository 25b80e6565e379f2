'use client';

import type { Example } from '@thulubazaar/catalog/examples';
import { setFieldSettings } from '@thulubazaar/catalog/field-settings';
import { fieldSettingsIn } from '@thulubazaar/frontend/categories/tree';
import { useEffect, useMemo, useState } from 'react';
import type { Category } from '@/data/api.ts';
import { hasDraft, hasOwnedDraft } from '@/data/person-storage.ts';
import { AccountArea } from '@/features/account/account-area.tsx';
import { later } from '@/forms/later.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { Examples } from './examples.tsx';
import { Start } from './start.tsx';
import { stepInAddress } from './step-in-address.ts';

// A page needs one of them, and a new listing only after its first step.
const Drafting = later(async () => {
  const { Drafting, fetchSteps } = await import('./drafting.tsx');
  fetchSteps();
  return Drafting;
});
const Editing = later(async () => (await import('./editing.tsx')).Editing);

interface Props {
  mode: 'draft' | 'edit';
  categories: Category[];
  outbox: string | null;
  examples: Readonly<Record<string, Example>>;
}

/** Writing a listing, new or live. A new one is written first; one signs in to post it. */
export function PostPage({ mode, categories, outbox, examples }: Props) {
  const { t } = useTexts();
  const isDraft = mode === 'draft';
  // Before anything below asks what is to be filled in.
  useMemo(() => setFieldSettings(fieldSettingsIn(categories)), [categories]);
  // One that was begun by somebody who was signed in waits for them.
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(isDraft && listingInAddress() === null && !hasOwnedDraft()), [isDraft]);
  useEffect(() => {
    // While it is asked who is signed in; the first step of a new listing goes before.
    const part = isDraft ? Drafting : Editing;
    const fetchIt = () => part.ready().catch(() => {});
    if (isDraft && isBlank()) return whenIdle(fetchIt);
    fetchIt();
  }, [isDraft]);
  return (
    <AccountArea
      open={isOpen}
      outbox={outbox}
      title={t(isDraft ? 'post.title' : 'post.editTitle')}
      reason={t(isDraft ? 'post.signInFirst' : 'my.signInFirst')}
    >
      <Examples value={examples}>
        {isDraft ? <NewListing categories={categories} /> : <Edited categories={categories} />}
      </Examples>
    </AccountArea>
  );
}

/** Nothing of a listing is written, here or on the server. */
function isBlank(): boolean {
  const { search } = location;
  return (
    listingInAddress() === null &&
    (stepInAddress() ?? 'category') === 'category' &&
    !hasDraft() &&
    // Photos that were shared are in it from the start.
    !new URLSearchParams(search).has('shared')
  );
}

/** @returns what gives it up */
function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 1000);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(work, { timeout: 3000 });
  return () => cancelIdleCallback(idle);
}

function listingInAddress(): number | null {
  return Number(new URLSearchParams(location.search).get('listing')) || null;
}

function Edited({ categories }: Pick<Props, 'categories'>) {
  const [id] = useState(listingInAddress);
  return <Editing id={id} categories={categories} />;
}

function NewListing({ categories }: Pick<Props, 'categories'>) {
  const [id] = useState(listingInAddress);
  const [isAtStart] = useState(isBlank);
  const [begin, setBegin] = useState<string | null>(null);
  if (isAtStart && begin === null) return <Start categories={categories} onChoose={setBegin} />;
  return <Drafting id={id} begin={begin} categories={categories} />;
}
