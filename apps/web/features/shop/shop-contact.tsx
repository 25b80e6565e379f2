import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import type { Shop } from '@/data/api.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';

/**
 * The ways to a shop. Numbers stand in no page: pressed by a signed-in person they are asked for, and put below. Anybody else is led
 * to sign in, and back.
 */
export function ShopContact({ shop, lang }: { shop: Shop; lang: Lang }) {
  const t = translate(lang);
  const { contact, path, slug } = shop;
  const isHidden = contact.phones > 0 || contact.whatsapp || contact.email;
  if (!isHidden && !contact.website) return null;
  const ask = `${pageHref(lang, '/sign-in')}?next=${encodeURIComponent(pageHref(lang, path))}`;
  return (
    <section aria-labelledby="reach">
      <h2 id="reach" className="mb-2 text-lg">
        {t('shop.contact')}
      </h2>
      {isHidden ? (
        <Island
          name="shop-contact"
          data-shop={slug}
          data-offline={t('contact.offline')}
          data-failed={t('contact.failed')}
          data-today={t('contact.today')}
          data-needed={t('contact.phoneNeeded')}
          data-whatsapp={t('contact.whatsapp')}
        >
          <a className="btn btn-primary" href={ask} rel="nofollow">
            <Icon name="phone" />
            {t(contact.phones > 0 || contact.whatsapp ? 'shop.showNumbers' : 'shop.showEmail')}
          </a>
          <ul className="grid gap-1" />
          <p className="text-sm" role="status">
            <span data-note="" />{' '}
            <a className="link" data-note="" href={pageHref(lang, '/profile')} hidden>
              {t('contact.addPhone')}
            </a>
          </p>
        </Island>
      ) : null}
      {contact.website ? (
        <p>
          <a
            className="link inline-flex min-h-11 items-center gap-2 break-all"
            href={contact.website}
            rel="nofollow noopener ugc"
          >
            <Icon name="link" />
            {contact.website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
          </a>
        </p>
      ) : null}
    </section>
  );
}
