import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type { AdState, MyAdCard } from '@thulubazaar/contract';
import { stateNote } from '@thulubazaar/frontend/mine/state-note';
import type { Texts } from '@thulubazaar/messages/create-translate';
import { formatNpr } from '@thulubazaar/nepal/money';
import { useState } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { IconButton } from '~/ui/button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Note } from '~/ui/note.tsx';
import { Photo } from '~/ui/photo.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { type Act, ListingActions, MoreActions } from './listing-actions.tsx';

interface Props {
  listing: MyAdCard;
  /** That it is still there is on its way. */
  isConfirmed: boolean;
  onOpen(): void;
  act(act: Act): void;
}

const photoWidth = 96;

/** One of one's own listings: what it is, how it does, and what can be done with it; all of that where it is held. */
export function ListingRow({ listing, isConfirmed, onOpen, act }: Props) {
  const colours = useColours();
  const texts = useTexts();
  const { t } = texts;
  const { photo, state, views, favourites, conversations, publishedAt } = listing;
  const title = listing.title || t('my.noTitle');
  const note = stateNote(listing, texts);
  const [isMore, setMore] = useState(false);
  const openMore = () => setMore(true);
  const does = [
    ...(publishedAt ? [t('my.views', { count: views })] : []),
    ...(favourites > 0 ? [t('my.favourites', { count: favourites })] : []),
    ...(conversations > 0 ? [t('my.conversations', { count: conversations })] : []),
  ];
  return (
    <View style={[styles.row, { backgroundColor: colours.surface, borderColor: colours.line }]}>
      <Pressable
        accessibilityRole="button"
        accessibilityLabel={[
          title,
          t(`my.state_${state}`),
          priceText(listing, texts),
          ...does,
          note.text,
        ].join(', ')}
        accessibilityActions={[{ name: 'longpress', label: t('my.moreActions') }]}
        onAccessibilityAction={openMore}
        onPress={onOpen}
        onLongPress={openMore}
        delayLongPress={350}
        style={({ pressed }) => [styles.top, pressed && styles.pressed]}
      >
        <View style={[styles.photo, { backgroundColor: colours.sunken }]}>
          {photo ? (
            <Photo photo={photo} width={photoWidth} alt="" style={StyleSheet.absoluteFill} />
          ) : (
            <Icon name="image" colour="muted" />
          )}
        </View>
        <View style={styles.words}>
          <View style={styles.tags}>
            <StateTag state={state} />
            {listing.reserved ? <Tag text={t('my.reserved')} /> : null}
          </View>
          <Words bold numberOfLines={2}>
            {title}
          </Words>
          <Words bold colour="link">
            {priceText(listing, texts)}
          </Words>
          {does.length > 0 ? (
            <Words size="s" colour="muted">
              {does.join(' · ')}
            </Words>
          ) : null}
        </View>
      </Pressable>
      <View style={styles.more}>
        <IconButton
          icon="ellipsis-vertical"
          label={t('my.actionsFor', { action: t('my.moreActions'), title })}
          onPress={openMore}
        />
      </View>
      {note.strong ? (
        <Note alert text={note.text} />
      ) : (
        <Words size="s" colour="muted">
          {note.text}
        </Words>
      )}
      {listing.unanswered && !isConfirmed ? <Note alert text={t('my.stillThere')} /> : null}
      <ListingActions listing={listing} title={title} isConfirmed={isConfirmed} act={act} />
      <MoreActions {...{ listing, title, isConfirmed, act }} isOpen={isMore} onClose={() => setMore(false)} />
    </View>
  );
}

function priceText({ price, priceGiven, priceUnit, priceDrop }: MyAdCard, { lang, t }: Texts): string {
  if (price === null) return t(priceGiven ? 'price.onRequest' : 'my.noPrice');
  const unit = priceUnit === 'total' ? '' : ` / ${priceUnitName(priceUnit, lang)}`;
  const was = priceDrop ? ` (${t('price.was', { price: formatNpr(priceDrop.was, lang) })})` : '';
  return `${formatNpr(price, lang)}${unit}${was}`;
}

function StateTag({ state }: { state: AdState }) {
  const { t } = useTexts();
  const kind =
    state === 'live' ? 'good' : state === 'changes_asked' || state === 'removed' ? 'alert' : 'plain';
  return <Tag text={t(`my.state_${state}`)} kind={kind} />;
}

function Tag({ text, kind = 'plain' }: { text: string; kind?: 'good' | 'alert' | 'plain' }) {
  const colours = useColours();
  const ground = { good: colours.leafSoft, alert: colours.alertSoft, plain: colours.sunken }[kind];
  const ink = ({ good: 'leaf', alert: 'alert', plain: 'ink' } as const)[kind];
  return (
    <View style={[styles.tag, { backgroundColor: ground }]}>
      <Words size="xs" bold colour={ink}>
        {text}
      </Words>
    </View>
  );
}

const styles = StyleSheet.create({
  row: { gap: space.s, padding: space.m, borderWidth: StyleSheet.hairlineWidth, borderRadius: radius.m },
  top: { flexDirection: 'row', gap: space.m },
  // After the card itself for who hears the screen, above it for who presses.
  more: { position: 'absolute', top: 0, right: 0, zIndex: 1 },
  pressed: { opacity: 0.75 },
  photo: {
    width: photoWidth,
    aspectRatio: 4 / 3,
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: radius.s,
    overflow: 'hidden',
  },
  words: { flex: 1, gap: 2 },
  tags: { flexDirection: 'row', flexWrap: 'wrap', gap: space.xs, minHeight: 24, paddingRight: 40 },
  tag: { paddingHorizontal: space.s, paddingVertical: 1, borderRadius: radius.pill },
});
