import type { Lang } from '@thulubazaar/contract';
import { formatHour } from '@thulubazaar/nepal/hours';
import type { Ad } from '@/data/api.ts';
import { webConfig } from '@/data/config.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';
import { pageHref } from '@/urls/links.ts';

/** True where the seller has said that their number may be shown. */
export function showsNumber({ call, whatsapp, viber }: Ad['contact']): boolean {
  return call || whatsapp || viber;
}

/**
 * The way to the seller's number, which no page holds: pressed by a signed-in person it is asked for and put into these
 * links, whose `0` stands for it. Anybody else is led to sign in, and back.
 */
export function ContactNumber({ listing, lang }: { listing: Ad; lang: Lang }) {
  const t = translate(lang);
  const { id, contact, path, title } = listing;
  const here = pageHref(lang, path);
  const greeting = encodeURIComponent(`${title}\n${webConfig().publicUrl}${here}`);
  return (
    <Island
      name="contact-reveal"
      className="contact-number"
      data-listing={id}
      data-offline={t('contact.offline')}
      data-failed={t('contact.failed')}
      data-today={t('contact.today')}
      data-needed={t('contact.phoneNeeded')}
    >
      <a
        className="btn btn-quiet contact-ask"
        href={`${pageHref(lang, '/sign-in')}?next=${encodeURIComponent(here)}`}
        rel="nofollow"
      >
        <Icon name="phone" />
        {t(contact.call ? 'contact.call' : 'contact.show')}
      </a>
      <div className="contact-ways">
        {contact.call ? (
          // biome-ignore lint/a11y/useValidAnchor: its address is the number, which comes when it is asked for
          <a className="btn btn-quiet contact-call" data-to="tel:+0">
            <Icon name="phone" />
            <bdi />
          </a>
        ) : null}
        {contact.whatsapp ? (
          // biome-ignore lint/a11y/useValidAnchor: as above
          <a className="btn btn-quiet" data-to={`https://wa.me/0?text=${greeting}`} rel="noopener">
            <Icon name="message-circle" />
            {t('contact.whatsapp')}
          </a>
        ) : null}
        {contact.viber ? (
          // biome-ignore lint/a11y/useValidAnchor: as above
          <a className="btn btn-quiet" data-to="viber://chat?number=%2B0">
            <Icon name="phone" />
            {t('contact.viber')}
          </a>
        ) : null}
        <p>
          {contact.hours ? <Hours hours={contact.hours} lang={lang} /> : null} {t('contact.beforeYouPay')}
        </p>
      </div>
      <p className="contact-note" role="status">
        <span data-note="" />{' '}
        <a className="link" data-note="" href={pageHref(lang, '/profile')} hidden>
          {t('contact.addPhone')}
        </a>
      </p>
    </Island>
  );
}

function Hours({ hours, lang }: { hours: { from: number; to: number }; lang: Lang }) {
  const [from, to] = [formatHour(hours.from, lang), formatHour(hours.to, lang)];
  return <strong>{translate(lang)('contact.hours', { from, to })}</strong>;
}
