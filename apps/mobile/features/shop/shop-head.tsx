import type { Shop } from '@thulubazaar/contract';
import { longestSearch } from '@thulubazaar/contract/limits';
import { sayings } from '@thulubazaar/frontend/shop/open-state';
import { readSearchQuery, type SearchQuery } from '@thulubazaar/frontend/urls/search-query';
import { formatDate, formatMonth } from '@thulubazaar/frontend/words/format';
import { nepalDay } from '@thulubazaar/nepal/calendar';
import { formatNumber } from '@thulubazaar/nepal/digits';
import { useState } from 'react';
import { StyleSheet, useWindowDimensions, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Chip } from '~/ui/chip.tsx';
import { ChipsRow } from '~/ui/chips-row.tsx';
import { Field } from '~/ui/field.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Note } from '~/ui/note.tsx';
import { Photo } from '~/ui/photo.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Heading, Words } from '~/ui/words.tsx';
import { ShopContact } from './shop-contact.tsx';
import { ShopMore } from './shop-more.tsx';

interface Props {
  shop: Shop;
  query: SearchQuery;
  onChange(query: SearchQuery): void;
}

/** What a shop is at a glance, and the ways to it; below, its sections and a field to look for something in it. */
export function ShopHead({ shop, query, onChange }: Props) {
  const { t } = useTexts();
  return (
    <View style={styles.head}>
      <Cover shop={shop} />
      <Sign shop={shop} />
      {shop.demo ? <Note icon="info" text={t('shop.demo')} /> : null}
      <Announcements shop={shop} />
      <ShopContact shop={shop} />
      <ShopMore shop={shop} />
      <Within shop={shop} query={query} onChange={onChange} />
    </View>
  );
}

function Cover({ shop: { cover } }: Pick<Props, 'shop'>) {
  const { width } = useWindowDimensions();
  if (!cover) return null;
  return <Photo photo={cover} width={width} alt="" style={styles.cover} />;
}

const signSize = 64;

function Sign({ shop }: Pick<Props, 'shop'>) {
  const colours = useColours();
  const { lang, t } = useTexts();
  const { logo, name, verifiedAt, listings, followers, openedAt } = shop;
  const counts = [
    t('shop.listings', { count: listings }),
    followers > 0 ? t('shop.followers', { count: followers }) : '',
    t('seller.joined', { month: formatMonth(openedAt, lang) }),
  ].filter(Boolean);
  return (
    <View style={styles.sign}>
      <View style={[styles.logo, { backgroundColor: colours.surface, borderColor: colours.line }]}>
        {logo ? (
          <Photo photo={logo} width={signSize} alt="" style={StyleSheet.absoluteFill} />
        ) : (
          <Icon name="store" size={28} colour="brand" />
        )}
      </View>
      <View style={styles.words}>
        <Heading size="xl">{name}</Heading>
        {verifiedAt ? (
          <View style={styles.line}>
            <Icon name="badge-check" size={16} colour="leaf" />
            <Words size="s" colour="leaf">
              {t('seller.shopVerified')}, {formatDate(verifiedAt, lang)}
            </Words>
          </View>
        ) : null}
        <OpenNow shop={shop} />
        <Words size="s" colour="muted">
          {counts.join(' · ')}
        </Words>
      </View>
    </View>
  );
}

/** Whether it is open, of this minute. */
function OpenNow({ shop: { hours } }: Pick<Props, 'shop'>) {
  const texts = useTexts();
  if (!hours) return null;
  const [now] = sayings(hours, new Date(), texts);
  if (!now) return null;
  return (
    <View style={styles.line}>
      <Icon name="clock" size={16} colour={now.open ? 'leaf' : 'muted'} />
      <Words size="s" bold colour={now.open ? 'leaf' : 'muted'}>
        {now.text}
      </Words>
    </View>
  );
}

/** What a shop has to say these days. */
function Announcements({ shop: { announcements } }: Pick<Props, 'shop'>) {
  const { lang, t } = useTexts();
  const today = nepalDay(new Date());
  return announcements
    .filter(({ from, until }) => from <= today && today <= until)
    .map(({ id, text, until }) => (
      <Note key={id} text={text}>
        <Words size="s" colour="muted">
          {t('shop.until', { date: formatDate(`${until}T12:00:00+05:45`, lang) })}
        </Words>
      </Note>
    ));
}

/** Looking for something in a shop, and its sections. */
function Within({ shop: { slug, name, sections }, query, onChange }: Props) {
  const { lang, t } = useTexts();
  const [typed, setTyped] = useState(query.q);
  const show = (changes: Record<string, string>) =>
    onChange(readSearchQuery({ q: query.q, shop: slug, shopSection: query.shopSection, ...changes }));
  return (
    <View style={styles.within}>
      <Field
        label={t('shop.searchIn', { name })}
        value={typed}
        onChangeText={setTyped}
        onSubmitEditing={() => show({ q: typed })}
        returnKeyType="search"
        maxLength={longestSearch}
        autoCorrect={false}
      />
      {query.q ? (
        <View style={styles.line}>
          <Chip
            on
            removable
            label={query.q}
            hint={t('search.without', { name: query.q })}
            onPress={() => {
              setTyped('');
              show({ q: '' });
            }}
          />
        </View>
      ) : null}
      {sections.length > 0 ? (
        <ChipsRow label={t('shop.sections')}>
          {sections.map((section) => (
            <Chip
              key={section.id}
              on={section.id === query.shopSection}
              label={`${section.name} · ${formatNumber(section.listings, lang)}`}
              onPress={() => show({ shopSection: section.id === query.shopSection ? '' : section.id })}
            />
          ))}
        </ChipsRow>
      ) : null}
    </View>
  );
}

const styles = StyleSheet.create({
  head: { gap: space.m },
  cover: { aspectRatio: 3, borderRadius: radius.m },
  sign: { flexDirection: 'row', gap: space.m },
  logo: {
    width: signSize,
    height: signSize,
    borderRadius: radius.m,
    borderWidth: StyleSheet.hairlineWidth,
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
  },
  words: { flex: 1, gap: 2 },
  line: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', gap: space.xs },
  within: { gap: space.s, paddingTop: space.s },
});
