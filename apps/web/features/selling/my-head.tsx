'use client';

import { useState } from 'react';
import { useMe } from '@/features/account/account-data.ts';
import { consoleWays, type Way } from '@/features/account/console-ways.ts';
import { Sheet } from '@/forms/sheet.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';

/** All else that is one's own. */
const ways: readonly Way[] = [
  { path: '/favourites', icon: 'heart', word: 'my.favouritesLink' },
  { path: '/saved-searches', icon: 'search', word: 'my.searchesLink' },
  { path: '/my/deals', icon: 'hand-coins', word: 'my.dealsLink' },
  { path: '/my/shop', icon: 'store', word: 'my.shopLink' },
  { path: '/my/bulk', icon: 'file-up', word: 'my.bulkLink' },
  { path: '/profile', icon: 'user-round', word: 'profile.title' },
];

/** Over one's listings: selling another, and the ways to all else, which a phone shows when they are wanted. */
export function MyHead() {
  const { lang, t } = useTexts();
  const [open, setOpen] = useState(false);
  const own = [...consoleWays[useMe().role], ...ways];
  return (
    <>
      <div className="mb-3 flex items-center gap-2">
        <h1 className="min-w-0 flex-1 text-2xl">{t('my.title')}</h1>
        <a className="btn btn-primary" href={`/${lang}/post`}>
          <Icon name="plus" />
          {t('post.link')}
        </a>
        <button
          type="button"
          className="btn btn-quiet w-11 flex-none px-0 sm:hidden"
          aria-haspopup="dialog"
          aria-label={t('my.ways')}
          onClick={() => setOpen(true)}
        >
          <Icon name="ellipsis-vertical" />
        </button>
      </div>
      <nav aria-label={t('my.ways')} className="max-sm:hidden">
        <ul className="my-ways">
          {own.map((way) => (
            <li key={way.path}>
              <WayLink way={way} />
            </li>
          ))}
        </ul>
      </nav>
      {open ? (
        <Sheet title={t('my.ways')} onClose={() => setOpen(false)}>
          <ul>
            {own.map((way) => (
              <li key={way.path}>
                <WayLink way={way} className="sheet-choice" />
              </li>
            ))}
          </ul>
        </Sheet>
      ) : null}
    </>
  );
}

function WayLink({ way: { path, icon, word }, className }: { way: Way; className?: string }) {
  const { lang, t } = useTexts();
  return (
    <a className={className} href={`/${lang}${path}`}>
      <Icon name={icon} />
      {t(word)}
    </a>
  );
}
