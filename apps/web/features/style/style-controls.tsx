import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { MoreLink } from '@/shell/more-link.tsx';
import { StylePart, type Theme } from './style-part.tsx';

const here = '#main';

/** What is pressed: buttons, chips, orders of a list, choices, and what counts beside them. */
export function StyleControls({ theme, lang }: { theme: Theme; lang: Lang }) {
  const t = translate(lang);
  return (
    <>
      <StylePart id={`${theme}-buttons`} title={t('style.buttons')}>
        <Buttons lang={lang} />
        <MoreLink href={here} label={t('home.seeAll')} />
      </StylePart>
      <StylePart id={`${theme}-chips`} title={t('style.chips')}>
        <ul className="chips">
          <li>
            <a className="chip" href={here}>
              {t('home.cities')}
            </a>
          </li>
          <li>
            <a className="chip" href={here} aria-current="true">
              {t('tabs.categories')}
            </a>
          </li>
          <li>
            <a className="chip" href={here}>
              <Icon name="bell" />
              {t('savedSearches.watch_seller')}
            </a>
          </li>
          <li>
            <a className="chip" href={here} aria-current="true">
              <Icon name="x" />
              {t('savedSearches.watching_seller')}
            </a>
          </li>
        </ul>
        <ul className="sorts">
          <li>
            <a href={here} aria-current="true">
              {t('search.sort_newest')}
            </a>
          </li>
          <li>
            <a href={here}>{t('search.sort_price_asc')}</a>
          </li>
        </ul>
      </StylePart>
      <StylePart id={`${theme}-focus`} title={t('style.focus')}>
        <p className="flex flex-wrap items-center gap-4">
          <button type="button" className="btn btn-primary focused">
            {t('shell.search')}
          </button>
          <button type="button" className="btn btn-quiet focused">
            {t('profile.cancel')}
          </button>
          <a className="chip focused" href={here}>
            {t('home.cities')}
          </a>
          <a className="link focused" href={here}>
            {t('home.seeAll')}
          </a>
        </p>
      </StylePart>
      <StylePart id={`${theme}-badges`} title={t('style.badges')}>
        <p className="flex flex-wrap items-center gap-4">
          <span className="unread">
            <Icon name="message-circle" />
            <b>{lang === 'ne' ? '७' : '7'}</b>
          </span>
          <span className="spinner" aria-hidden="true" />
          <Icon name="badge-check" className="text-leaf" />
          <Icon name="triangle-alert" className="text-alert" />
        </p>
      </StylePart>
    </>
  );
}

function Buttons({ lang }: { lang: Lang }) {
  const t = translate(lang);
  return (
    <div className="flex flex-wrap gap-3">
      <button type="button" className="btn btn-primary">
        {t('shell.search')}
      </button>
      <button type="button" className="btn btn-quiet">
        {t('profile.cancel')}
      </button>
      <button type="button" className="btn btn-danger">
        {t('profile.signOut')}
      </button>
      <a className="btn btn-primary" href={here}>
        <Icon name="plus" />
        {t('post.link')}
      </a>
      <a className="btn btn-quiet" href={here}>
        <Icon name="map-pin" />
        {t('profile.place')}
      </a>
      <button type="button" className="btn bg-marigold text-on-marigold">
        {t('contact.message')}
      </button>
      <button type="button" className="btn btn-primary" aria-disabled="true">
        <span className="spinner" aria-hidden="true" />
        {t('form.working')}
      </button>
      <button type="button" className="btn btn-quiet" aria-disabled="true">
        {t('profile.save')}
      </button>
    </div>
  );
}
