import type { Lang, Notification } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { relativeTime } from '@thulubazaar/frontend/words/format';
import { ownApi } from '@/data/own-api.ts';
import { pageAt } from '@/data/page-at.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { EmptyState } from '@/shell/empty-state.tsx';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';
import { MoreLink } from '@/shell/more-link.tsx';
import { Problem } from '@/shell/problem.tsx';
import { PushOffer } from '@/shell/push-offer.tsx';

interface Props {
  lang: Lang;
  cursor: string | undefined;
  /** What a button of the page came to, as the address says. */
  done: boolean;
  problem: string | undefined;
}

/** What one was told, last first: plain HTML, made for whoever asks. */
export async function NotificationsPage({ lang, cursor, done, problem }: Props) {
  const t = translate(lang);
  const api = await ownApi();
  const { items, nextCursor, unread, isFirst } = await pageAt(cursor, (query) =>
    api('GET /api/notifications', { query }),
  );
  const newest = isFirst ? items[0] : undefined;
  return (
    <div className="mx-auto max-w-2xl pt-4">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-2xl">{t('notifications.title')}</h1>
        <a
          className="link inline-flex min-h-11 items-center gap-2"
          href={pageHref(lang, '/notifications/settings')}
        >
          <Icon name="sliders-horizontal" />
          {t('notifications.settingsLink')}
        </a>
      </div>
      <PushOffer lang={lang} quiet />
      {done ? (
        <p className="note mb-3" role="status">
          {t('notifications.done')}
        </p>
      ) : null}
      <Problem lang={lang} code={problem} />
      {newest && unread > 0 ? <Seen lang={lang} upTo={newest.id} /> : null}
      {items.length === 0 ? (
        <EmptyState icon="bell" title={t('notifications.emptyTitle')}>
          <p className="text-muted">{t('notifications.emptyText')}</p>
        </EmptyState>
      ) : (
        <ul className="panel overflow-hidden" aria-label={t('notifications.title')}>
          {items.map((item) => (
            <Item key={item.id} item={item} lang={lang} />
          ))}
        </ul>
      )}
      <MoreLink
        href={nextCursor && `${pageHref(lang, '/notifications')}?cursor=${encodeURIComponent(nextCursor)}`}
        label={t('notifications.more')}
      />
    </div>
  );
}

/** Having seen them is enough where there are scripts; without, one says so. */
function Seen({ lang, upTo }: { lang: Lang; upTo: number }) {
  return (
    <Island name="notifications-seen" data-up-to={upTo}>
      <noscript>
        <form className="mb-3" method="post" action={pageHref(lang, '/notifications/do')}>
          <input type="hidden" name="upTo" value={upTo} />
          <button type="submit" className="btn btn-quiet">
            <Icon name="check-check" />
            {translate(lang)('notifications.readAll')}
          </button>
        </form>
      </noscript>
    </Island>
  );
}

function Item({ item, lang }: { item: Notification; lang: Lang }) {
  const t = translate(lang);
  const { id, kind, text, path, createdAt, read, action, adId } = item;
  const words = pick(text, lang);
  return (
    <li className="notice" data-notification={id} data-kind={kind} data-unread={read ? undefined : ''}>
      <p>
        {read ? null : <span className="sr-only">{t('notifications.new')}: </span>}
        {path ? <a href={pageHref(lang, path)}>{words}</a> : words}
      </p>
      <time className="text-sm text-muted" dateTime={createdAt}>
        {relativeTime(createdAt, lang)}
      </time>
      {action && adId ? (
        <form method="post" action={pageHref(lang, '/notifications/do')}>
          <input type="hidden" name="confirm" value={adId} />
          <button type="submit" className={`btn ${read ? 'btn-quiet' : 'btn-primary'}`}>
            <Icon name="check" />
            {t(`notifications.${action}`)}
          </button>
        </form>
      ) : null}
    </li>
  );
}
