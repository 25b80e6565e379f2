import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { type MessageKey, translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';
import { PageShell } from '@/shell/page-shell.tsx';

/** Pages of one's own, which open without a line once they were fetched. */
const ownPages = [
  ['/favourites', 'heart', 'favourites.title'],
  ['/my', 'store', 'my.title'],
  ['/messages', 'message-circle', 'chat.title'],
  ['/post', 'plus', 'offline.drafts'],
  ['/categories', 'layout-grid', 'shell.categories'],
] as const;

/**
 * What this phone has kept, and what waits to be sent. It is also what stands in for a page that is not here: then it says so,
 * and where its address leads is tried again. The island fills it from the phone; nothing of it is asked of anybody.
 */
export function OfflinePage({ lang }: { lang: Lang }) {
  const t = translate(lang);
  return (
    <PageShell lang={lang} path="/offline">
      <Island
        name="kept-things"
        className="mt-5 block"
        data-retry-title={t('offline.missingTitle')}
        data-retry-text={t('offline.missingText')}
        data-waits={t('offline.waits')}
        data-changed={t('offline.problem_changed')}
        data-gone={t('offline.problem_gone')}
        data-not-allowed={t('offline.problem_notAllowed')}
        data-kinds={JSON.stringify(kindsIn(lang))}
      >
        <h1 className="text-2xl sm:text-3xl">{t('offline.title')}</h1>
        <p className="mt-1 text-muted" data-lead="">
          {t('offline.lead')}
        </p>
        <p className="mt-3" data-retry="" hidden>
          <button type="button" className="btn btn-primary">
            <Icon name="rotate-cw" />
            {t('offline.retry')}
          </button>
        </p>
        <noscript>
          <p className="note mt-4">{t('offline.noWorker')}</p>
        </noscript>
        <Part name="waiting" title={t('offline.waiting')} text={t('offline.waitingText')}>
          <li className="kept-line">
            <div>
              <p className="font-semibold" data-title="" />
              <p className="text-sm text-muted" data-state="" />
            </div>
            <p className="kept-acts">
              <a className="btn btn-quiet" href={pageHref(lang, '/')}>
                {t('offline.open')}
              </a>
              <button type="button" className="btn btn-quiet" data-again="">
                {t('offline.again')}
              </button>
              <button type="button" className="btn btn-danger" data-discard="">
                {t('offline.discard')}
              </button>
            </p>
          </li>
        </Part>
        <section className="mt-6" aria-labelledby="kept-yours">
          <h2 id="kept-yours" className="text-xl">
            {t('offline.yours')}
          </h2>
          <ul className="kept-links">
            {ownPages.map(([path, icon, label]) => (
              <li key={path}>
                <a href={pageHref(lang, path)} data-own={path}>
                  <Icon name={icon} />
                  {t(label)}
                </a>
              </li>
            ))}
          </ul>
        </section>
        <Part name="listing" title={t('offline.seen')}>
          <Kept lang={lang} />
        </Part>
        <Part name="list" title={t('offline.lists')}>
          <Kept lang={lang} />
        </Part>
        <p className="note mt-6" data-nothing="" hidden>
          {t('offline.nothing')}
        </p>
      </Island>
    </PageShell>
  );
}

const kinds = {
  favourite: 'offline.kind_favourite',
  unfavourite: 'offline.kind_unfavourite',
  confirm: 'offline.kind_confirm',
  post: 'offline.kind_post',
  edit: 'offline.kind_edit',
  text: 'offline.kind_message',
  photo: 'offline.kind_photo',
  offer: 'offline.kind_offer',
} as const satisfies Record<string, MessageKey>;

function kindsIn(lang: Lang): Record<string, string> {
  const t = translate(lang);
  return Object.fromEntries(Object.entries(kinds).map(([kind, key]) => [kind, t(key, { title: '{title}' })]));
}

interface PartProps {
  name: string;
  title: string;
  text?: string;
  children: React.ReactNode;
}

/** A part of the page that is there once it holds something; what it shows is made of copies of its first line. */
function Part({ name, title, text, children }: PartProps) {
  return (
    <section className="mt-6" aria-labelledby={`kept-${name}`} data-part={name} hidden>
      <h2 id={`kept-${name}`} className="text-xl">
        {title}
      </h2>
      {text ? <p className="text-sm text-muted">{text}</p> : null}
      {/* No template: React finds nothing in one that the browser has read. */}
      <ul hidden className="model">
        {children}
      </ul>
      <ul className="kept-list" />
    </section>
  );
}

function Kept({ lang }: { lang: Lang }) {
  return (
    <li>
      <a className="kept-item" href={pageHref(lang, '/')}>
        <span className="kept-photo">
          <Icon name="image" />
        </span>
        <span className="kept-words">
          <span className="font-semibold" data-title="" />
          <time className="text-sm text-muted" />
        </span>
      </a>
    </li>
  );
}
