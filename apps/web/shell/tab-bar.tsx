import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { translate } from '@/i18n/translate.ts';
import { Icon } from './icon.tsx';
import { WaitingIcon } from './waiting-icon.tsx';

/** Which tab a page belongs under: by the start of its path, the front page by all of it. */
const sections = [
  ['categories', /^\/(?:categories$|c\/)/],
  ['messages', /^\/messages\b/],
  ['home', /^\/$/],
  ['own', /^\/(?:my|profile|decisions|moderation|admin|notifications|sign-in|register)\b/],
] as const;

interface Props {
  lang: Lang;
  path: string | null;
  /** How many messages wait, where the page says so itself. */
  waiting?: number | undefined;
}

/** The ways through the market, under the thumb on a phone; wider screens have them in the header, as all have the search. */
export function TabBar({ lang, path, waiting }: Props) {
  const t = translate(lang);
  const section = sections.find(([, pattern]) => path !== null && pattern.test(path))?.[0];
  const current = (name: string, to: string) =>
    name === section ? (to === path ? 'page' : 'true') : undefined;
  return (
    <nav className="tabs" aria-label={t('tabs.label')}>
      <a href={pageHref(lang, '/')} aria-current={current('home', '/')}>
        <Icon name="house" />
        {t('nav.home')}
      </a>
      <a href={pageHref(lang, '/categories')} aria-current={current('categories', '/categories')}>
        <Icon name="layout-grid" />
        {t('tabs.categories')}
      </a>
      <a className="tab-sell" href={pageHref(lang, '/post')}>
        <Icon name="plus" />
        {t('post.link')}
      </a>
      <a href={pageHref(lang, '/messages')} aria-current={current('messages', '/messages')}>
        <WaitingIcon lang={lang} icon="message-circle" of="messages" count={waiting} />
        {t('tabs.messages')}
      </a>
      <a className="account-out" href={pageHref(lang, '/sign-in')} aria-current={current('own', '/sign-in')}>
        <Icon name="user-round" />
        {t('auth.signIn')}
      </a>
      <a className="account-in" href={pageHref(lang, '/my')} aria-current={current('own', '/my')}>
        <WaitingIcon lang={lang} icon="user-round" of="notifications" />
        {t('my.link')}
      </a>
      <span className="whole" hidden />
    </nav>
  );
}
