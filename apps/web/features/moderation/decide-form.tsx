'use client';

import type { ModerationReason } from '@thulubazaar/contract';
import { moderationReasons } from '@thulubazaar/contract/moderation-reasons';
import { formatNumber } from '@thulubazaar/nepal/digits';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import {
  type Draft,
  isComplete,
  longestNote,
  namedIn,
  needsNote,
  needsReason,
  reasonsOf,
  suspensionDays,
} from './decisions.ts';
import type { Desk } from './desk.ts';
import { Kbd } from './kbd.tsx';

interface Props {
  draft: Draft;
  desk: Desk;
}

/** What goes with a decision: for how long, why, and what the person is told besides. */
export function DecideForm({ draft, desk }: Props) {
  const { t } = useTexts();
  const { decision, note } = draft;
  // Without a listing it is words that go.
  const isOfWords = decision === 'remove' && !desk.held?.case.listing;
  const confirm = isOfWords ? 'remove_words' : namedIn(decision, draft.kind);
  const missing = needsNote(draft) ? 'moderation.sayWhy' : 'moderation.chooseReason';
  return (
    <div className="desk-form">
      <p className="desk-form-head">
        <strong>{t(`moderation.do_${namedIn(decision, draft.kind)}`)}</strong>
        <button type="button" className="desk-button" aria-keyshortcuts="Escape" onClick={() => desk.back()}>
          {t('moderation.other')}
          <Kbd>Esc</Kbd>
        </button>
      </p>
      {decision === 'suspend' ? <Days draft={draft} desk={desk} /> : null}
      {needsReason(draft) ? <Reasons draft={draft} desk={desk} /> : null}
      {decision === 'dismiss' || decision === 'approve' || decision === 'grant' ? null : (
        <div>
          <label htmlFor="note" className="desk-label">
            {t('moderation.note')} <Kbd>M</Kbd>
          </label>
          <textarea
            id="note"
            className="input min-h-16"
            rows={2}
            maxLength={longestNote}
            value={note}
            placeholder={t('moderation.noteHint')}
            onChange={(event) => desk.write({ note: event.target.value })}
          />
        </div>
      )}
      <button
        type="button"
        className="btn btn-primary w-full"
        aria-disabled={!isComplete(draft)}
        onClick={() => desk.confirm()}
      >
        <Icon name="check" />
        {t(isComplete(draft) ? `moderation.confirm_${confirm}` : missing)}
        <Kbd>Enter</Kbd>
      </button>
    </div>
  );
}

/** The sentences people are told; the chosen one as it reads in either language. */
function Reasons({ draft, desk }: Props) {
  const { lang, t } = useTexts();
  const other = lang === 'en' ? 'ne' : 'en';
  return (
    <fieldset className="desk-reasons">
      <legend className="desk-label">{t('moderation.why')}</legend>
      {reasonsOf(draft.kind).map((code: ModerationReason, index) => (
        <label key={code}>
          <input
            type="radio"
            name="reason"
            checked={draft.reason === code}
            onChange={() => desk.write({ reason: code })}
          />
          <Kbd>{`${index + 1}`}</Kbd>
          <span>
            {moderationReasons[code][lang]}
            {draft.reason === code ? <small lang={other}>{moderationReasons[code][other]}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Days({ draft, desk }: Props) {
  const { lang, t } = useTexts();
  return (
    <fieldset className="desk-days">
      <legend className="desk-label">
        {t('moderation.howLong')} <Kbd>−</Kbd> <Kbd>+</Kbd>
      </legend>
      {suspensionDays.map((days) => (
        <label key={days}>
          <input
            type="radio"
            name="days"
            checked={draft.days === days}
            onChange={() => desk.write({ days })}
          />
          <span>{formatNumber(days, lang)}</span>
        </label>
      ))}
    </fieldset>
  );
}
