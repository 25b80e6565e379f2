import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { webConfig } from '@/data/config.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';

interface Props {
  title: string;
  /** Path of the page without the language. */
  path: string;
  lang: Lang;
}

/**
 * Ways to send a page on. Where the phone has its own list of apps, that is the way, and no app is named: the seller has ways of the
 * same names. Elsewhere each says whom it goes to. Links like any other: nobody learns of the visit before one of them is followed.
 */
export function ShareLinks({ title, path, lang }: Props) {
  const t = translate(lang);
  const address = webConfig().publicUrl + pageHref(lang, path);
  const text = encodeURIComponent(`${title}\n${address}`);
  const named = [
    ['send-horizontal', t('share.whatsapp'), `https://wa.me/?text=${text}`],
    ['send-horizontal', t('share.viber'), `viber://forward?text=${text}`],
    [
      'facebook',
      t('share.facebook'),
      `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address)}`,
    ],
  ] as const;
  return (
    <section aria-labelledby="share" className="share">
      <h2 id="share" className="text-lg">
        {t('share.title')}
      </h2>
      <p className="mb-2 text-sm text-muted">{t('share.note')}</p>
      <ul>
        <li className="share-sheet js-only">
          <Island name="share-sheet" data-address={address} data-title={title}>
            <button type="button">
              <Icon name="share-2" />
              {t('share.sheet')}
            </button>
          </Island>
        </li>
        {named.map(([icon, label, href]) => (
          <li key={label} className="share-named">
            <a href={href} rel="noopener">
              <Icon name={icon} />
              {label}
            </a>
          </li>
        ))}
        <li className="js-only">
          <Island name="copy-link" data-address={address} data-done={t('share.copied')}>
            <button type="button">
              <Icon name="link" />
              <span aria-live="polite">{t('share.copy')}</span>
            </button>
          </Island>
        </li>
      </ul>
    </section>
  );
}
