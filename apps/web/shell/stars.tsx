import type { Lang } from '@thulubazaar/contract';
import { starsText } from '@thulubazaar/frontend/words/stars-text';
import { translate } from '@/i18n/translate.ts';
import { Icon } from './icon.tsx';

/** Five stars, of which some are lit. */
export function Stars({ stars, lang }: { stars: number; lang: Lang }) {
  const label = translate(lang)('reviews.stars', { stars: starsText(stars, lang) });
  return (
    <span className="inline-flex text-link" role="img" aria-label={label}>
      {[1, 2, 3, 4, 5].map((at) => (
        <Icon key={at} name="star" className={at <= Math.round(stars) ? 'fill-current' : 'opacity-50'} />
      ))}
    </span>
  );
}
