import type { Lang } from '@thulubazaar/contract';
import { splitLongText } from '@thulubazaar/frontend/listing/split-text';
import { textLang } from '@/i18n/text-lang.ts';
import { translate } from '@/i18n/translate.ts';

/** What the seller wrote. The rest of a very long text is folded away, so that the seller stays in reach on a phone. */
export function ListingText({ text, lang }: { text: string; lang: Lang }) {
  const t = translate(lang);
  const written = textLang(text);
  const { start, rest } = splitLongText(text);
  const words = {
    className: 'max-w-prose whitespace-pre-line',
    dir: 'auto',
    lang: written === lang ? undefined : written,
  };
  return (
    <section aria-labelledby="description">
      <h2 id="description" className="mb-2 text-lg">
        {t('listing.description')}
      </h2>
      <p {...words}>{start}</p>
      {rest ? (
        <details className="more-text">
          <summary>{t('listing.readOn')}</summary>
          <p {...words}>{rest}</p>
        </details>
      ) : null}
    </section>
  );
}
