import type { Lang } from '@thulubazaar/contract';
import { formatBothDates } from '@thulubazaar/frontend/words/format';
import type { Ad } from '@/data/api.ts';
import { translate } from '@/i18n/translate.ts';

/** That a listing is sold, and since when, or promised to somebody; nothing while it is neither. */
export function ListingStanding({ listing: { state, soldAt, reserved }, lang }: { listing: Ad; lang: Lang }) {
  const t = translate(lang);
  if (state === 'sold')
    return (
      <p className="note note-alert mb-4">
        <strong>
          {soldAt ? t('listing.soldOn', { date: formatBothDates(soldAt, lang) }) : t('listing.sold')}
        </strong>{' '}
        {t('listing.soldText')}
      </p>
    );
  if (!reserved) return null;
  return (
    <p className="note mb-4">
      <strong>{t('contact.reserved')}:</strong> {t('contact.reservedText')}
    </p>
  );
}
