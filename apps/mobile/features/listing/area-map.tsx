import type { Ad } from '@thulubazaar/contract';
import type { Outlines } from '@thulubazaar/nepal/outlines';
import data from '@thulubazaar/nepal/outlines.json';
import { StyleSheet, View } from 'react-native';
import Svg, { Path } from 'react-native-svg';
import { useTexts } from '~/i18n/texts.ts';
import { space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { Part } from './part.tsx';

const outlines: Outlines = data;

/** Where a listing is, as an area and never a point: its district in the country, and its town in the district. */
export function AreaMap({ listing: { placeAncestors, place } }: { listing: Ad }) {
  const { lang, t } = useTexts();
  const colours = useColours();
  const places = [...placeAncestors, place];
  const district = places.find(({ level }) => level === 'district');
  const local = places.find(({ level }) => level === 'local');
  const outline = outlines.districts[district?.id ?? ''];
  if (!district || !outline) return null;
  const name = district.name[lang];
  const alt = local
    ? t('listing.areaAlt', { district: name, place: local.name[lang] })
    : t('listing.areaAltDistrict', { district: name });
  const others = Object.entries(outline.locals).filter(([id]) => id !== local?.id);
  const own = outline.locals[local?.id ?? ''];
  const land = { fill: colours.sunken, stroke: colours.lineStrong, strokeLinejoin: 'round' as const };
  const here = { fill: colours.brand, stroke: colours.brand };
  return (
    <Part title={t('listing.area')}>
      <View accessible accessibilityRole="image" accessibilityLabel={alt} style={styles.maps}>
        <View style={[styles.country, { aspectRatio: outlines.width / outlines.height }]}>
          <Svg width="100%" height="100%" viewBox={`0 0 ${outlines.width} ${outlines.height}`}>
            <Path d={outlines.country} {...land} />
            <Path d={outline.at} {...here} />
          </Svg>
        </View>
        <View style={[styles.district, { aspectRatio: outline.width / outline.height }]}>
          <Svg width="100%" height="100%" viewBox={`0 0 ${outline.width} ${outline.height}`}>
            <Path d={others.map(([, path]) => path).join('')} {...land} strokeWidth={0.75} />
            {own ? <Path d={own} {...here} /> : null}
          </Svg>
        </View>
      </View>
      <Words size="s" colour="muted">
        {t('listing.areaNote')}
      </Words>
    </Part>
  );
}

const styles = StyleSheet.create({
  maps: { flexDirection: 'row', alignItems: 'center', gap: space.l, maxWidth: 480 },
  country: { flex: 3 },
  district: { flex: 2, maxHeight: 176 },
});
