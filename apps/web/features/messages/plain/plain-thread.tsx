import type { Lang, Message } from '@thulubazaar/contract';
import { nameOf } from '@thulubazaar/frontend/chat/name-of';
import { preview } from '@thulubazaar/frontend/chat/preview';
import { emptyThread, shownMessages, withMessages } from '@thulubazaar/frontend/chat/thread';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { formatBothDates } from '@thulubazaar/frontend/words/format';
import { clockTime } from '@thulubazaar/nepal/calendar';
import { ownApi } from '@/data/own-api.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { translate } from '@/i18n/translate.ts';
import { Problem } from '@/shell/problem.tsx';
import { PlainForm } from './plain-form.tsx';

interface Props {
  lang: Lang;
  id: string;
  before: number | undefined;
  /** Why a message was not sent. */
  problem: unknown;
}

/** A conversation without scripts: what was said, and a form. */
export async function PlainThread({ lang, id, before, problem }: Props) {
  const t = translate(lang);
  const api = await ownApi();
  const params = { id };
  const [conversation, { items, more }] = await Promise.all([
    api('GET /api/conversations/{id}', { params }),
    api('GET /api/conversations/{id}/messages', { params, query: { ...(before && { before }) } }),
  ]);
  const thread = withMessages(emptyThread, items);
  const { other, ad, blocked } = conversation;
  const name = nameOf(other, t);
  const here = pageHref(lang, `/messages/plain/${id}`);
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="pt-3 text-2xl">{t('chat.with', { name })}</h1>
      <p className="mb-3 text-muted" lang={textLang(ad.title)}>
        {ad.path ? (
          <a className="link" href={pageHref(lang, ad.path)}>
            {ad.title}
          </a>
        ) : (
          ad.title
        )}
      </p>
      {more ? (
        <p>
          <a className="btn btn-quiet" href={`${here}?before=${items[0]?.seq ?? 0}`}>
            {t('chat.earlier')}
          </a>
        </p>
      ) : null}
      <ol className="chat-day-messages">
        {shownMessages(thread).map((message) => (
          <PlainMessage key={message.seq} lang={lang} message={message} name={name} />
        ))}
      </ol>
      <Problem lang={lang} code={problem} />
      {other.left === 'away' ? <p className="note my-3">{t('chat.notHere')}</p> : null}
      {other.left === 'deleted' ? (
        <p className="note my-3">{t('chat.leftText')}</p>
      ) : blocked ? (
        <p className="note my-3">{t('chat.blockedTitle', { name: other.name })}</p>
      ) : (
        <PlainForm lang={lang} target={{ conversation: id }} />
      )}
      <p className="mt-3 flex flex-wrap gap-3">
        <a className="btn btn-quiet" href={here}>
          {t('chat.toEnd')}
        </a>
        <a className="btn btn-quiet" href={pageHref(lang, '/messages/plain')}>
          {t('chat.back')}
        </a>
      </p>
    </div>
  );
}

function PlainMessage({ lang, message, name }: { lang: Lang; message: Message; name: string }) {
  const t = translate(lang);
  const { mine, photo, warning, sentAt, deleted, kind } = message;
  const text = deleted ? t('chat.deleted') : preview(message, lang, t);
  return (
    <li className="chat-item" data-mine={mine || undefined}>
      <div className="chat-bubble" data-kind={deleted ? 'deleted' : kind}>
        <strong className="block text-sm">{mine ? t('chat.mine') : name}</strong>
        {photo ? (
          // biome-ignore lint/performance/noImgElement: one of the API's own variants
          <img
            className="chat-photo"
            src={photoUrl(photo, 320)}
            alt={mine ? t('chat.photoMine') : t('chat.photoFrom', { name })}
            loading="lazy"
          />
        ) : (
          <p className="chat-text" dir="auto" lang={textLang(text)}>
            {text}
          </p>
        )}
        <span className="chat-time">
          <time dateTime={sentAt}>
            {formatBothDates(sentAt, lang)}, {clockTime(new Date(sentAt), lang)}
          </time>
        </span>
      </div>
      {warning.length > 0 && !deleted ? (
        <div className="note note-alert chat-warning">
          <p className="font-semibold">{t('chat.warning')}</p>
          {warning.map((reason) => (
            <p key={reason}>
              {t(`chat.warning_${reason}_title`)}. {t(`chat.warning_${reason}_advice`)}
            </p>
          ))}
        </div>
      ) : null}
    </li>
  );
}
