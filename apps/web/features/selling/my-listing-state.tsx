'use client';

import type { AdState, MyAdCard } from '@thulubazaar/contract';
import { stateNote } from '@thulubazaar/frontend/mine/state-note';
import { useTexts } from '@/i18n/texts.tsx';

const tagLook: Partial<Record<AdState, string>> = {
  live: 'tag',
  changes_asked: 'tag tag-alert',
  removed: 'tag tag-alert',
};

/** Where a listing stands, as a label. */
export function StateTag({ state }: { state: AdState }) {
  const { t } = useTexts();
  return <span className={tagLook[state] ?? 'tag tag-plain'}>{t(`my.state_${state}`)}</span>;
}

/** What is next for a listing. */
export function StateNote({ listing }: { listing: MyAdCard }) {
  const { text, strong } = stateNote(listing, useTexts());
  return strong ? <strong>{text}</strong> : text;
}
