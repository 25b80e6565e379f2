import type { PhotoItem } from '@thulubazaar/frontend/photos/photo-item';
import { Image } from 'expo-image';
import { AccessibilityInfo, StyleSheet, View } from 'react-native';
import { GestureDetector } from 'react-native-gesture-handler';
import Animated from 'react-native-reanimated';
import { useTexts } from '~/i18n/texts.ts';
import { IconButton } from '~/ui/button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Photo } from '~/ui/photo.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { failureOf } from './failure-of.ts';
import type { ListingPhotos } from './listing-photos.ts';
import { type Drag, useDragged } from './use-drag.ts';

interface Props {
  queue: ListingPhotos;
  item: PhotoItem;
  index: number;
  drag: Drag;
}

/** A photo of the listing: what is on it, how far it is, and what can be done with it. */
export function PhotoTile({ queue, item, index, drag }: Props) {
  const colours = useColours();
  const { t } = useTexts();
  const number = index + 1;
  const isCover = item === queue.cover;
  const alt = t('post.photoNumber', { number });
  const move = (to: number) => {
    queue.move(item.key, to);
    AccessibilityInfo.announceForAccessibility(t('post.movedTo', { number: to + 1 }));
  };
  const { width, height } = drag;
  const { gesture, style } = useDragged(drag, index, move);
  return (
    <Animated.View
      style={[styles.tile, { width, backgroundColor: colours.surface, borderColor: colours.line }, style]}
      onLayout={({ nativeEvent }) => height.set(nativeEvent.layout.height)}
    >
      <GestureDetector gesture={gesture}>
        <View style={[styles.frame, { backgroundColor: colours.sunken }]}>
          <Icon name="image" size={32} colour="muted" />
          {item.preview ? (
            <Image
              source={{ uri: item.preview }}
              contentFit="cover"
              accessible
              accessibilityLabel={alt}
              style={StyleSheet.absoluteFill}
            />
          ) : item.photo ? (
            <Photo photo={item.photo} width={width} alt={alt} style={StyleSheet.absoluteFill} />
          ) : null}
          {/* A browser would drag the picture itself. */}
          <View style={StyleSheet.absoluteFill} />
          {isCover ? (
            <View style={[styles.cover, { backgroundColor: colours.brand }]}>
              <Words size="xs" bold colour="onBrand">
                {t('post.cover')}
              </Words>
            </View>
          ) : (
            <IconButton
              icon="star"
              label={t('post.makeCover', { number })}
              onPress={() => move(0)}
              style={{ ...styles.star, backgroundColor: colours.surface }}
            />
          )}
        </View>
      </GestureDetector>
      <TileState item={item} isHeld={queue.held} />
      <TileTools queue={queue} item={item} index={index} move={move} />
    </Animated.View>
  );
}

const words = {
  preparing: 'post.preparing',
  waiting: 'post.waiting',
  sending: 'post.sending',
  processing: 'post.processing',
  ready: 'post.photoReady',
} as const;

function TileState({ item, isHeld }: { item: PhotoItem; isHeld: boolean }) {
  const colours = useColours();
  const { t } = useTexts();
  const { state, progress } = item;
  if (state === 'failed')
    return (
      <Words size="xs" colour="alert" style={styles.state} accessibilityLiveRegion="polite">
        {failureOf(item, t)}
      </Words>
    );
  if (state === 'sending')
    return (
      <View
        style={styles.state}
        accessible
        accessibilityRole="progressbar"
        accessibilityLabel={t('post.sending')}
        accessibilityValue={{ min: 0, max: 100, now: Math.round(progress * 100) }}
      >
        <View style={[styles.track, { backgroundColor: colours.sunken }]}>
          <View
            style={[styles.bar, { backgroundColor: colours.brand, width: `${Math.round(progress * 100)}%` }]}
          />
        </View>
      </View>
    );
  return (
    <Words size="xs" colour={state === 'ready' ? 'leaf' : 'muted'} style={styles.state}>
      {t(state === 'waiting' && isHeld ? 'post.photoKept' : words[state])}
    </Words>
  );
}

interface ToolsProps extends Pick<Props, 'queue' | 'item' | 'index'> {
  move(to: number): void;
}

function TileTools({ queue, item, index, move }: ToolsProps) {
  const { t } = useTexts();
  const number = index + 1;
  const isLast = number === queue.items.length;
  const under = item.state === 'waiting' || item.state === 'sending' || item.state === 'preparing';
  return (
    <View style={styles.tools}>
      {item.state === 'failed' ? (
        <IconButton
          icon="rotate-cw"
          label={t('post.retryPhoto', { number })}
          onPress={() => queue.retry(item.key)}
        />
      ) : (
        <IconButton
          icon="arrow-left"
          colour={index === 0 ? 'line' : 'ink'}
          disabled={index === 0}
          accessibilityState={{ disabled: index === 0 }}
          label={t('post.moveEarlier', { number })}
          onPress={() => move(index - 1)}
        />
      )}
      <IconButton
        icon="arrow-right"
        colour={isLast ? 'line' : 'ink'}
        disabled={isLast}
        accessibilityState={{ disabled: isLast }}
        label={t('post.moveLater', { number })}
        onPress={() => move(index + 1)}
      />
      <IconButton
        icon={under ? 'x' : 'trash-2'}
        label={t(under ? 'post.cancelPhoto' : 'post.removePhoto', { number })}
        onPress={() => queue.remove(item.key)}
      />
    </View>
  );
}

const styles = StyleSheet.create({
  tile: { borderWidth: StyleSheet.hairlineWidth, borderRadius: radius.m, overflow: 'hidden' },
  frame: { width: '100%', aspectRatio: 4 / 3, alignItems: 'center', justifyContent: 'center' },
  cover: {
    position: 'absolute',
    top: space.s,
    left: space.s,
    paddingHorizontal: space.s,
    paddingVertical: 2,
    borderRadius: radius.pill,
  },
  star: { position: 'absolute', top: space.xs, left: space.xs, borderRadius: radius.pill, opacity: 0.92 },
  state: { minHeight: 20, paddingHorizontal: space.s, paddingTop: space.xs },
  track: { height: 8, marginTop: space.xs, borderRadius: radius.pill, overflow: 'hidden' },
  bar: { height: 8 },
  tools: { flexDirection: 'row', justifyContent: 'space-between' },
});
