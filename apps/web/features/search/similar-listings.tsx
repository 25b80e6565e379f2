import type { Lang } from '@thulubazaar/contract';
import type { AdCard } from '@/data/api.ts';
import { ListingCards } from '@/features/listing/listing-card.tsx';
import { translate } from '@/i18n/translate.ts';

/** Listings that answer to most of what was asked, apart from those that answer to all of it. */
export function SimilarListings({ listings, lang }: { listings: AdCard[]; lang: Lang }) {
  const t = translate(lang);
  if (listings.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="similar">
      <h2 id="similar" className="text-xl">
        {t('search.similar')}
      </h2>
      <p className="mb-3 text-muted">{t('search.similarText')}</p>
      <ListingCards listings={listings} lang={lang} narrow />
    </section>
  );
}
