import { useQuery } from '@tanstack/react-query';
import type { Answer } from '@thulubazaar/client';
import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import type { Translate } from '@thulubazaar/messages/create-translate';
import { findContacts } from '@thulubazaar/nepal/find-contacts';
import { mayBePreeti } from '@thulubazaar/nepal/may-be-preeti';
import { fromPreeti } from '@thulubazaar/nepal/preeti';
import { useMemo } from 'react';
import { api } from '~/data/api.ts';
import { session } from '~/data/session.ts';
import { useSettled } from '~/device/use-settled.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { Words } from '~/ui/words.tsx';

interface Props {
  text: string;
  /** Takes what was meant in its place. */
  onUse(unicode: string): void;
}

/** What is to be said of a text that somebody types: that readers will not see a number in it, and the Unicode of what was typed for Preeti. */
export function TextNotes({ text, onUse }: Props) {
  const { t } = useTexts();
  // Typing goes first.
  const settled = useSettled(text, 400);
  const hides = useMemo(() => settled !== '' && findContacts(settled).length > 0, [settled]);
  const unicode = useMemo(() => (mayBePreeti(settled) ? fromPreeti(settled) : null), [settled]);
  return (
    <>
      {hides ? <Note text={t('form.contactsHidden')} /> : null}
      {unicode ? (
        <Note text={t('form.preeti')}>
          <Words>{unicode}</Words>
          <Button kind="secondary" label={t('form.usePreeti')} onPress={() => onUse(unicode)} />
        </Note>
      ) : null}
    </>
  );
}

type Warning = Answer<'POST /api/me/ads/check'>['warnings'][number];

/** Contacts are told of beside each field. */
function sentenceOf({ kind, effect, matches }: Warning, t: Translate): string[] {
  const words = [...new Set(matches.flatMap(({ text }) => text ?? []))].join(', ');
  if (kind === 'words') return [t(effect === 'mask' ? 'post.warnedMask' : 'post.warnedWords', { words })];
  return kind === 'scam_phrases' ? [t('post.warnedScam')] : [];
}

/** Tells the writer of a listing what its words will be warned of, once they pause. Stops nothing. */
export function RuleWarnings({ values: { title, description, categoryId } }: { values: DraftValues }) {
  const { t } = useTexts();
  const { me } = useStore(session);
  const asked = useSettled(JSON.stringify({ title, description, categoryId }), 1200);
  const { data } = useQuery({
    queryKey: ['mine', 'listing-check', asked],
    queryFn: ({ signal }) => api('POST /api/me/ads/check', { body: JSON.parse(asked), signal }),
    enabled: Boolean(me) && (title !== '' || description !== ''),
    retry: false,
    staleTime: 60_000,
  });
  const said = [...new Set((data?.warnings ?? []).flatMap((warning) => sentenceOf(warning, t)))];
  return said.map((sentence) => <Note key={sentence} text={sentence} />);
}
