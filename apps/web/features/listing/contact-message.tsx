import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';

/** The text goes along in the address, and again in the address to come back to after signing in. */
const longestText = 400;

/**
 * How a message begins: with a sentence that is ready, or with one's own. A form like any other, which leads to the page
 * where it is sent. On a phone it comes up when it is asked for; a wide screen has room for it beside the listing.
 */
export function ContactMessage({ listingId, lang }: { listingId: number; lang: Lang }) {
  const t = translate(lang);
  const action = pageHref(lang, '/messages/new');
  const sentences = [t('contact.ready1'), t('contact.ready2'), t('contact.ready3')];
  return (
    <section id="message" popover="auto" className="contact-message" aria-labelledby="message-title">
      <div className="contact-head">
        <h2 id="message-title">{t('contact.title')}</h2>
        <button
          type="button"
          popoverTarget="message"
          popoverTargetAction="hide"
          aria-label={t('contact.close')}
        >
          <Icon name="x" />
        </button>
      </div>
      <form action={action} className="contact-ready" aria-label={t('contact.ready')}>
        <input type="hidden" name="listing" value={listingId} />
        {sentences.map((text) => (
          <button key={text} type="submit" className="chip" name="text" value={text}>
            {text}
          </button>
        ))}
      </form>
      <form action={action} className="contact-own-words">
        <input type="hidden" name="listing" value={listingId} />
        <label htmlFor="text">{t('contact.own')}</label>
        <textarea id="text" name="text" className="input" rows={2} maxLength={longestText} required />
        <button type="submit" className="btn btn-primary">
          {t('contact.continue')}
        </button>
      </form>
    </section>
  );
}
