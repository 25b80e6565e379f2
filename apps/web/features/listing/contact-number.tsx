import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { formatHour } from '@thulubazaar/nepal/hours';
import type { Ad } from '@/data/api.ts';
import { webConfig } from '@/data/config.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';

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
  // Until the number is there, which it is when it is asked for, every way leads to asking.
  const ask = `${pageHref(lang, '/sign-in')}?next=${encodeURIComponent(here)}`;
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
      <a className="btn btn-quiet contact-ask" href={ask} rel="nofollow">
        <Icon name="phone" />
        {t(contact.call ? 'contact.call' : 'contact.show')}
      </a>
      <div className="contact-ways">
        {contact.call ? (
          <a className="btn btn-quiet contact-call" href={ask} data-to="tel:+0" rel="nofollow">
            <Icon name="phone" />
            <bdi />
          </a>
        ) : null}
        {contact.whatsapp ? (
          <a
            className="btn btn-quiet"
            href={ask}
            data-to={`https://wa.me/0?text=${greeting}`}
            rel="nofollow noopener"
          >
            <Icon name="message-circle" />
            {t('contact.whatsapp')}
          </a>
        ) : null}
        {contact.viber ? (
          <a className="btn btn-quiet" href={ask} data-to="viber://chat?number=%2B0" rel="nofollow">
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
