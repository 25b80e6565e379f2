import type { ToastMessage } from '@/forms/toast.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import type { Texts } from '@/i18n/texts.tsx';
import type { Desk } from './desk.ts';
import { means, type Notice } from './desk-state.ts';

const made = new WeakMap<Notice, ToastMessage>();

function nameOf({ of }: Notice): string {
  return of ? (of.title ?? of.person.name) : '';
}

/** Kindly: nobody has done anything wrong where another was quicker. */
function refusalOf(notice: Notice & { kind: 'refused' }, { t }: Texts): string {
  const sentence = problemOf(notice.error, t);
  if (!notice.of) return sentence;
  const title = nameOf(notice);
  if (means(notice.error, 'settled')) return t('moderation.toldSettled', { title, reason: sentence });
  if (means(notice.error, 'outdated')) return t('moderation.toldChanged', { title });
  return t('moderation.toldRefused', { title, reason: sentence });
}

function write(desk: Desk, notice: Notice, texts: Texts): ToastMessage {
  const { t } = texts;
  if (notice.kind === 'refused') return { text: refusalOf(notice, texts) };
  if (notice.kind === 'undone') return { text: t('moderation.toldUndone', { title: nameOf(notice) }) };
  return {
    text: t(`moderation.told_${notice.decision}`, { title: nameOf(notice) }),
    undo: () => {
      desk.undo();
    },
  };
}

/** What was said last, as the toast shows it; the same one for as long as it is shown. */
export function messageOf(desk: Desk, texts: Texts): ToastMessage | null {
  const { notice } = desk;
  if (!notice) return null;
  const message = made.get(notice) ?? write(desk, notice, texts);
  made.set(notice, message);
  return message;
}
