import { isVeryLow } from '@thulubazaar/catalog/price-guidance';
import type { Lang, PriceGuide } from '@thulubazaar/contract';
import { dotsOf, plotWidth } from '@thulubazaar/frontend/listing/price-dots';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { formatPrice } from '@thulubazaar/frontend/words/format';
import { formatNprShort } from '@thulubazaar/nepal/money';
import type { Ad } from '@/data/api.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';

interface Props {
  listing: Ad;
  guide: PriceGuide | null;
  lang: Lang;
}

/** What to think of before one is tempted by a price far below what such things cost. */
export function PriceWarning({ listing: { state, price, category }, guide, lang }: Props) {
  if (state !== 'live' || !guide || price === null || !isVeryLow(category.id, price, guide.low)) return null;
  const t = translate(lang);
  return (
    <p className="note note-alert mb-4" data-price-warning>
      <Icon name="shield-check" />{' '}
      <strong>{t('guide.veryLow', { count: guide.n, low: formatNprShort(guide.low, lang) })}</strong>{' '}
      {t('guide.veryLowAdvice')}{' '}
      <a className="link font-semibold" href={pageHref(lang, '/safety')}>
        {t('listing.safetyMore')}
      </a>
    </p>
  );
}

/** What comparable listings ask, with this one among them. */
export function PriceGuidePanel({ listing: { price }, guide, lang }: Props) {
  if (!guide) return null;
  const t = translate(lang);
  const { low, median, high, n } = guide;
  const range = { count: n, low: formatNprShort(low, lang), high: formatNprShort(high, lang) };
  const text = t('guide.range', range);
  const common = guide.by.map((one) => t(`guide.by_${one}`));
  const whatBy = (common.length > 0 ? common : [t('guide.by_none')]).join(', ');
  return (
    <section aria-labelledby="price-guide">
      <h2 id="price-guide" className="mb-1 text-lg">
        {t('guide.title')}
      </h2>
      <p>{text}</p>
      <PriceDots guide={guide} price={price} label={text} here={t('guide.here')} />
      <p className="flex justify-between text-sm text-muted">
        <span>{formatNprShort(low, lang)}</span>
        <span>{t('guide.median', { price: formatPrice(median, lang) })}</span>
        <span>{formatNprShort(high, lang)}</span>
      </p>
      <p className="text-sm text-muted">{t('guide.by', { by: whatBy })}</p>
    </section>
  );
}

interface DotsProps {
  guide: PriceGuide;
  price: number | null;
  /** What the picture says, in words. */
  label: string;
  here: string;
}

const dotSize = 5;
const height = 64;
const base = 48;

/** Nineteen dots, each a twentieth of the listings; where they pile up such things are sold. */
function PriceDots({ guide, price, label, here }: DotsProps) {
  const { dots, priceAt } = dotsOf(guide.quantiles, price);
  return (
    <svg
      viewBox={`0 0 ${plotWidth} ${height}`}
      role="img"
      aria-label={label}
      className="mt-2 h-16 w-full max-w-prose text-muted"
    >
      <line
        x1="0"
        x2={plotWidth}
        y1={base + dotSize}
        y2={base + dotSize}
        stroke="currentColor"
        strokeWidth="1"
      />
      <g fill="currentColor">
        {dots.map(({ x, level }) => (
          <circle key={`${x} ${level}`} cx={x} cy={base - level * dotSize * 2} r={dotSize - 0.5} />
        ))}
      </g>
      {priceAt === null ? null : (
        <path className="fill-brand" d={`M${priceAt} ${base + dotSize + 1}l-5 9h10z`}>
          <title>{here}</title>
        </path>
      )}
    </svg>
  );
}
