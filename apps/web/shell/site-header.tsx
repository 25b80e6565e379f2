import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { otherLang, translate } from '@/i18n/translate.ts';
import { Icon } from './icon.tsx';
import { Logo } from './logo.tsx';
import { SearchForm } from './search-form.tsx';
import { WaitingIcon } from './waiting-icon.tsx';

interface Props {
  lang: Lang;
  path: string;
  query?: string | null | undefined;
  /** Leaves out the weave below the band. */
  bare?: boolean;
  /** Where a form of many steps is left; it has neither search nor links to elsewhere. */
  wayOut?: string | undefined;
  /** What the page ends with on a phone, said here already: the header is painted before that is read. */
  bar?: 'tabs' | 'own' | undefined;
}

export function SiteHeader({ lang, path, query, bare, wayOut, bar }: Props) {
  const t = translate(lang);
  const other = otherLang(lang);
  return (
    <header className="bg-band text-on-band" data-bar={bar}>
      <div className="wrap flex flex-wrap items-center gap-x-1 pt-1 pb-2 sm:gap-x-4 sm:flex-nowrap sm:py-2">
        <a
          href={pageHref(lang, '/')}
          className="flex min-h-11 items-center gap-2.5 no-underline"
          aria-label={t('shell.home')}
        >
          <Logo />
          <span className="text-xl leading-tight font-bold tracking-tight whitespace-nowrap">
            {t('site.name')}
          </span>
        </a>
        {query === null || wayOut !== undefined ? null : (
          <div className="order-last w-full sm:order-none sm:mx-auto sm:max-w-xl">
            <SearchForm lang={lang} query={query ?? ''} place="header" />
          </div>
        )}
        <nav className="site-nav ms-auto flex items-center" aria-label={t('shell.own')}>
          <a
            href={pageHref(other, path)}
            hrefLang={other}
            lang={other}
            className="flex min-h-11 items-center rounded-lg px-2 font-semibold sm:px-3 no-underline hover:underline"
          >
            {t('shell.otherLanguage')}
          </a>
          {wayOut === undefined ? <OwnLinks lang={lang} /> : null}
          <button
            type="button"
            data-theme-toggle=""
            className="js-only flex size-11 cursor-pointer items-center justify-center rounded-lg"
            aria-label={t('shell.theme')}
          >
            <Icon name="moon" className="theme-moon" />
            <Icon name="sun" className="theme-sun" />
          </button>
          {wayOut === undefined ? (
            <a className="post-link" href={pageHref(lang, '/post')}>
              <Icon name="plus" />
              {t('post.link')}
            </a>
          ) : (
            <a className="account-link ms-1 gap-1 px-2 font-semibold" href={pageHref(lang, wayOut)}>
              <Icon name="x" />
              <span className="max-[429px]:sr-only">{t('shell.leave')}</span>
            </a>
          )}
          <span className="whole" hidden />
        </nav>
      </div>
      {bare ? null : <div className="weave" />}
    </header>
  );
}

/** One page for everybody, all links in it: the early script's mark on <html> says which ones show. */
function OwnLinks({ lang }: { lang: Lang }) {
  const t = translate(lang);
  return (
    <>
      <a className="account-link max-sm:hidden" href={pageHref(lang, '/favourites')}>
        <Icon name="heart" />
        <span className="sr-only">{t('favourites.title')}</span>
      </a>
      <a className="account-link account-out" href={pageHref(lang, '/sign-in')}>
        <Icon name="user-round" />
        <span className="sr-only lg:not-sr-only lg:ms-1.5 lg:font-semibold lg:whitespace-nowrap">
          {t('auth.signIn')}
        </span>
      </a>
      <a className="account-link account-in account-bell" href={pageHref(lang, '/notifications')}>
        <WaitingIcon lang={lang} icon="bell" of="notifications" />
        <span className="sr-only">{t('notifications.title')}</span>
      </a>
      {/* Phones have it in the tab bar. */}
      <a className="account-link account-in max-sm:hidden" href={pageHref(lang, '/messages')}>
        <WaitingIcon lang={lang} icon="message-circle" of="messages" />
        <span className="sr-only lg:not-sr-only lg:ms-1.5 lg:font-semibold lg:whitespace-nowrap">
          {t('tabs.messages')}
        </span>
      </a>
      {/* Beside the others there is no room for it on the narrowest phones. */}
      <a className="account-link account-in max-[389px]:hidden" href={pageHref(lang, '/my')}>
        <Icon name="user-round" />
        <span className="sr-only lg:not-sr-only lg:ms-1.5 lg:font-semibold lg:whitespace-nowrap">
          {t('my.link')}
        </span>
      </a>
    </>
  );
}
