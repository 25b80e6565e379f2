import type { Lang, OwnVerification, VerificationKind } from '@thulubazaar/contract';
import { moderationReasons, renewableDays } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { formatDate } from '@thulubazaar/frontend/words/format';
import type { ReactNode } from 'react';
import { translate } from '@/i18n/translate.ts';
import { VerifiedMark } from '@/shell/verified-mark.tsx';
import { DraftPart } from './draft-part.tsx';
import { PlainForm } from './plain-form.tsx';
import { Said } from './said.tsx';
import type { Sent } from './sent.ts';

interface Props {
  lang: Lang;
  part: string;
  kind: VerificationKind;
  /** As everybody reads it. */
  title: string;
  /** What was asked for, the last first. */
  items: OwnVerification[];
  sent: Sent | null;
  /** The form that begins. */
  children: ReactNode;
}

const day = 86_400_000;
const promisedDays = 3;

/** A person or a shop: whether it is verified, what is under way, and how to ask. */
export function Subject({ lang, part, kind, title, items, sent, children }: Props) {
  const t = translate(lang);
  const open = items.find(({ state }) => state === 'draft' || state === 'waiting');
  const mark = items.find(({ state }) => state === 'granted');
  const last = items[0];
  const isDue = !mark?.grantedUntil || Date.parse(mark.grantedUntil) - Date.now() < renewableDays * day;
  return (
    <section id={part} aria-labelledby={`${part}-title`} className="panel grid gap-4 p-4">
      <h2 id={`${part}-title`} className="text-lg">
        <span className="text-sm font-normal text-muted">{t(`verification.of_${kind}`)}</span>
        <br />
        <span dir="auto">{title}</span>
      </h2>
      <Said lang={lang} sent={sent?.of === part ? sent : null} />
      {mark ? <Mark mark={mark} kind={kind} lang={lang} /> : null}
      {last && !open && !mark ? <Ended last={last} lang={lang} /> : null}
      {open?.state === 'draft' ? <DraftPart draft={open} part={part} lang={lang} /> : null}
      {open?.state === 'waiting' ? <Waiting waiting={open} part={part} lang={lang} /> : null}
      {!open && isDue ? children : null}
    </section>
  );
}

function Mark({ mark, kind, lang }: { mark: OwnVerification; kind: VerificationKind; lang: Lang }) {
  const t = translate(lang);
  return (
    <div className="grid gap-2">
      <p>
        <VerifiedMark
          kind={kind === 'business' ? 'shop' : 'private'}
          verifiedAt={mark.decidedAt}
          lang={lang}
        />
      </p>
      <p>
        {t('verification.validUntil', {
          date: mark.grantedUntil ? formatDate(mark.grantedUntil, lang) : '',
        })}{' '}
        {t(`verification.endsWith_${kind}`)}
      </p>
    </div>
  );
}

/** Why there is no mark. */
function Ended({ last, lang }: { last: OwnVerification; lang: Lang }) {
  const t = translate(lang);
  const { state, endedBy, endedAt, reason, note } = last;
  if (state !== 'refused' && state !== 'revoked' && state !== 'expired') return null;
  return (
    <div className="note note-alert grid gap-1">
      <p className="font-semibold">
        {t(`verification.state_${state}`, { date: endedAt ? formatDate(endedAt, lang) : '' })}
      </p>
      {endedBy && endedBy !== 'moderator' ? <p>{t(`verification.ended_${endedBy}`)}</p> : null}
      {reason ? <p>{moderationReasons[reason][lang]}</p> : null}
      {note ? <p dir="auto">{note}</p> : null}
      <Appealing of={last} lang={lang} />
    </div>
  );
}

/** What became of an appeal against a refusal, or the way to one: where all decisions about somebody are. */
function Appealing({ of: { appeal }, lang }: { of: OwnVerification; lang: Lang }) {
  const t = translate(lang);
  if (!appeal || appeal.state === 'too_late') return null;
  if (appeal.state !== 'possible') return <p role="status">{t(`decisions.appeal_${appeal.state}`)}</p>;
  return (
    <p>
      {t('verification.appealHint')}{' '}
      <a className="link inline-flex min-h-11 items-center font-semibold" href={pageHref(lang, '/decisions')}>
        {t('decisions.appeal')}
      </a>
    </p>
  );
}

function Waiting({ waiting, part, lang }: { waiting: OwnVerification; part: string; lang: Lang }) {
  const t = translate(lang);
  const sentAt = waiting.sentAt ?? '';
  const due = new Date(Date.parse(sentAt) + promisedDays * day).toISOString();
  return (
    <div className="grid gap-3">
      <p className="note">
        {t('verification.waiting', { date: formatDate(sentAt, lang), due: formatDate(due, lang) })}
      </p>
      <PlainForm lang={lang} part={part} id={waiting.id}>
        <button type="submit" name="do" value="withdraw" className="btn btn-quiet">
          {t('verification.withdraw')}
        </button>
      </PlainForm>
    </div>
  );
}
