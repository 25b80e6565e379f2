import { isVeryLow } from '@thulubazaar/catalog/price-guidance';
import type { Ad, PriceGuide } from '@thulubazaar/contract';
import { dotsOf, plotWidth } from '@thulubazaar/frontend/listing/price-dots';
import { formatPrice } from '@thulubazaar/frontend/words/format';
import { formatNprShort } from '@thulubazaar/nepal/money';
import { StyleSheet, View } from 'react-native';
import Svg, { Circle, Line, Path } from 'react-native-svg';
import { useTexts } from '~/i18n/texts.ts';
import { Note } from '~/ui/note.tsx';
import { space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { Part } from './part.tsx';

interface Props {
  listing: Ad;
  guide: PriceGuide | null;
}

/** What to think of before one is tempted by a price far below what such things cost. */
export function PriceWarning({ listing: { state, price, category }, guide }: Props) {
  const { lang, t } = useTexts();
  if (state !== 'live' || !guide || price === null || !isVeryLow(category.id, price, guide.low)) return null;
  return (
    <View style={styles.warning}>
      <Note
        alert
        icon="shield-check"
        text={t('guide.veryLow', { count: guide.n, low: formatNprShort(guide.low, lang) })}
      >
        <Words size="s">{t('guide.veryLowAdvice')}</Words>
      </Note>
    </View>
  );
}

/** What comparable listings ask, with this one among them. */
export function PriceGuidePanel({ listing: { price }, guide }: Props) {
  const { lang, t } = useTexts();
  if (!guide) return null;
  const { low, median, high, n } = guide;
  const range = { count: n, low: formatNprShort(low, lang), high: formatNprShort(high, lang) };
  const text = t('guide.range', range);
  const common = guide.by.map((one) => t(`guide.by_${one}`));
  const whatBy = (common.length > 0 ? common : [t('guide.by_none')]).join(', ');
  return (
    <Part title={t('guide.title')}>
      <Words>{text}</Words>
      <PriceDots guide={guide} price={price} label={text} />
      <View style={styles.ends}>
        <Words size="s" colour="muted">
          {range.low}
        </Words>
        <Words size="s" colour="muted" style={styles.median}>
          {t('guide.median', { price: formatPrice(median, lang) })}
        </Words>
        <Words size="s" colour="muted">
          {range.high}
        </Words>
      </View>
      <Words size="s" colour="muted">
        {t('guide.by', { by: whatBy })}
      </Words>
    </Part>
  );
}

const dotSize = 5;
const height = 64;
const base = 48;

/** Nineteen dots, each a twentieth of the listings; where they pile up such things are sold. */
function PriceDots({ guide, price, label }: { guide: PriceGuide; price: number | null; label: string }) {
  const colours = useColours();
  const { dots, priceAt } = dotsOf(guide.quantiles, price);
  return (
    <View accessible accessibilityRole="image" accessibilityLabel={label} style={styles.plot}>
      <Svg width="100%" height="100%" viewBox={`0 0 ${plotWidth} ${height}`}>
        <Line
          x1={0}
          x2={plotWidth}
          y1={base + dotSize}
          y2={base + dotSize}
          stroke={colours.muted}
          strokeWidth={1}
        />
        {dots.map(({ x, level }) => (
          <Circle
            key={`${x} ${level}`}
            cx={x}
            cy={base - level * dotSize * 2}
            r={dotSize - 0.5}
            fill={colours.muted}
          />
        ))}
        {priceAt === null ? null : (
          <Path d={`M${priceAt} ${base + dotSize + 1}l-5 9h10z`} fill={colours.link} />
        )}
      </Svg>
    </View>
  );
}

const styles = StyleSheet.create({
  warning: { paddingHorizontal: space.l, paddingTop: space.l },
  plot: { width: '100%', maxWidth: 420, aspectRatio: plotWidth / height },
  ends: { flexDirection: 'row', justifyContent: 'space-between', gap: space.s, maxWidth: 420 },
  median: { flexShrink: 1, textAlign: 'center' },
});
