'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Conversation } from '@thulubazaar/contract';
import { longestReport } from '@thulubazaar/contract/limits';
import { nameOf } from '@thulubazaar/frontend/chat/name-of';
import { useState } from 'react';
import { Field } from '@/forms/field.tsx';
import { Choice, Sheet } from '@/forms/sheet.tsx';
import { FormProblem } from '@/forms/submit-button.tsx';
import type { ToastMessage } from '@/forms/toast.tsx';
import { problemIn } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import {
  type Complaint,
  getComplaint,
  type Report,
  reportConversation,
  setBlocked,
  updateConversation,
} from './conversations.ts';
import { keepChanged, keepNothing } from './messages-data.ts';

const reasons = ['scam', 'abuse', 'spam', 'fake_listing', 'other'] as const satisfies Report['reason'][];

/** Gives a text to the person as a file. */
function saveFile({ name, text }: Complaint): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

interface Props {
  conversation: Conversation;
  say(message: ToastMessage): void;
  onClose(): void;
}

/** What can be done with a conversation. A report, with its reason, is the second tap. */
export function ConversationMenu({ conversation, say, onClose }: Props) {
  const { t } = useTexts();
  const kept = useQueryClient();
  const [note, setNote] = useState('');
  const { id, other, muted, archived, blocked } = conversation;
  const { mutate, error } = useMutation({
    mutationFn: (action: () => Promise<ToastMessage>) => action(),
    onSuccess: (message) => {
      say(message);
      onClose();
    },
  });
  const change = (what: { muted?: boolean; archived?: boolean }, text: string) =>
    mutate(async () => {
      keepChanged(kept, await updateConversation(id, what));
      return { text };
    });
  const undoBlock = () =>
    mutate(async () => {
      await setBlocked(other.handle, false);
      keepNothing(kept);
      return { text: t('chat.doneUnblocked') };
    });
  /** Ends what the other can reach one by; both say so everywhere. */
  const cutOff = (doing: () => Promise<void>, text: string) =>
    mutate(async () => {
      await doing();
      keepNothing(kept);
      return { text, undo: undoBlock };
    });
  return (
    <Sheet title={t('chat.with', { name: nameOf(other, t) })} onClose={onClose}>
      <FormProblem>{error ? problemIn(error, t) : ''}</FormProblem>
      <Choice
        icon={muted ? 'bell' : 'bell-off'}
        onChoose={() => change({ muted: !muted }, t(muted ? 'chat.doneUnmuted' : 'chat.doneMuted'))}
      >
        {t(muted ? 'chat.unmute' : 'chat.mute')}
      </Choice>
      <Choice
        icon={archived ? 'archive-restore' : 'archive'}
        onChoose={() =>
          change({ archived: !archived }, t(archived ? 'chat.doneUnarchived' : 'chat.doneArchived'))
        }
      >
        {t(archived ? 'chat.unarchive' : 'chat.archive')}
      </Choice>
      <Choice
        icon="file-down"
        hint={t('chat.complaintHint')}
        onChoose={() =>
          mutate(async () => {
            saveFile(await getComplaint(id));
            return { text: t('chat.doneComplaint') };
          })
        }
      >
        {t('chat.complaint')}
      </Choice>
      {blocked ? (
        <Choice icon="ban" onChoose={undoBlock}>
          {t('chat.unblock')}
        </Choice>
      ) : (
        <Choice
          icon="ban"
          danger
          onChoose={() => cutOff(() => setBlocked(other.handle, true), t('chat.doneBlocked'))}
        >
          {t('chat.block', { name: nameOf(other, t) })}
        </Choice>
      )}
      <h3 className="mt-3 text-base">{t('chat.report')}</h3>
      <p className="mb-2 text-sm text-muted">{t('chat.reportHint')}</p>
      <Field id="report-note" label={t('chat.reportNote')}>
        <textarea
          id="report-note"
          className="input mb-2 min-h-20"
          maxLength={longestReport}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <div className="chips">
        {reasons.map((reason) => (
          <button
            key={reason}
            type="button"
            className="chip chip-danger"
            onClick={() =>
              cutOff(() => reportConversation(id, { reason, note, block: true }), t('chat.doneReported'))
            }
          >
            {t(`chat.reason_${reason}`)}
          </button>
        ))}
      </div>
    </Sheet>
  );
}
