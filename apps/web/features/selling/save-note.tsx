'use client';

import { labelOf, refusedFields } from '@thulubazaar/frontend/drafts/refusals';
import { useOnline } from '@/forms/use-online.ts';
import { problemOf } from '@/forms/use-submit.ts';
import { type MessageKey, useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import type { DraftKeeper } from './draft-keeper.ts';

const words: Record<DraftKeeper['state'], MessageKey> = {
  saved: 'post.saved',
  saving: 'post.saving',
  local: 'post.savedLocally',
};

/** Where what was typed stands. Only trouble is said aloud: a word with every pause would be noise. */
export function SaveNote({ keeper }: { keeper: DraftKeeper }) {
  const { t } = useTexts();
  const online = useOnline();
  const trouble = keeper.state === 'local' && keeper.error !== null;
  return (
    <div className="min-h-6 text-sm text-muted">
      <p className="flex items-center gap-1.5" data-save={keeper.state}>
        {keeper.state === 'saved' && keeper.id !== null ? <Icon name="check" /> : null}
        {keeper.id === null && keeper.state === 'saved' ? t('post.savesItself') : t(words[keeper.state])}
      </p>
      <div role="status">
        {online ? null : (
          <p className="note mt-2 text-ink">{t(keeper.isGuest ? 'post.offlineGuest' : 'form.offlineKept')}</p>
        )}
        {trouble && online ? (
          <p className="note note-alert mt-2">
            <Trouble error={keeper.error} />{' '}
            <button
              type="button"
              className="link min-h-11 cursor-pointer font-semibold"
              onClick={() => {
                keeper.flush().catch(() => {
                  // Said by this very note.
                });
              }}
            >
              {t('form.retry')}
            </button>
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** What went wrong: field by field where the API named them, since they may be on another step. */
function Trouble({ error }: { error: unknown }) {
  const texts = useTexts();
  const refused = Object.entries(refusedFields(error));
  if (refused.length === 0) return problemOf(error, texts.t);
  return refused.map(([field, sentence]) => {
    const label = labelOf(field, texts);
    return (
      <span key={field} className="block">
        {label ? <b>{label}: </b> : null}
        {sentence}
      </span>
    );
  });
}
