import type { Photo as PhotoOfApi } from '@thulubazaar/contract';
import { useCallback, useRef, useState } from 'react';
import {
  FlatList,
  type NativeScrollEvent,
  type NativeSyntheticEvent,
  Pressable,
  StyleSheet,
  useWindowDimensions,
  View,
} from 'react-native';
import { CategoryArt } from '~/cards/category-art.tsx';
import { useTexts } from '~/i18n/texts.ts';
import { Photo } from '~/ui/photo.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { PhotoViewer } from './photo-viewer.tsx';

interface Props {
  photos: readonly PhotoOfApi[];
  title: string;
  categoryId: string;
}

const widest = 760;
/** Of a screen that lies on its side there has to be room for more than a photo. */
const highest = 0.6;

/** The photos of a listing, one after the other by swiping; pressed, they fill the screen. */
export function Gallery({ photos, title, categoryId }: Props) {
  const colours = useColours();
  const { t } = useTexts();
  const { width: screen, height: screenHeight } = useWindowDimensions();
  const width = Math.min(screen, widest);
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const strip = useRef<FlatList<PhotoOfApi>>(null);
  const follow = useCallback(
    ({ nativeEvent }: NativeSyntheticEvent<NativeScrollEvent>) =>
      setAt(Math.round(nativeEvent.contentOffset.x / width)),
    [width],
  );
  const frame = { width, height: Math.round(Math.min(width * 0.75, screenHeight * highest)) };
  const count = photos.length;
  if (count === 0)
    return (
      <View style={[styles.none, { backgroundColor: colours.sunken }]}>
        <CategoryArt categoryId={categoryId} size={56} />
      </View>
    );
  return (
    <View style={{ backgroundColor: colours.sunken }}>
      <FlatList
        ref={strip}
        data={photos as PhotoOfApi[]}
        keyExtractor={({ id }) => id}
        horizontal
        pagingEnabled
        showsHorizontalScrollIndicator={false}
        onScroll={follow}
        scrollEventThrottle={32}
        initialNumToRender={1}
        windowSize={3}
        getItemLayout={(_, index) => ({ length: width, offset: width * index, index })}
        renderItem={({ item, index }) => (
          <Pressable
            accessibilityRole="imagebutton"
            accessibilityLabel={t('listing.photoOf', { number: index + 1, count, title })}
            accessibilityHint={t('listing.openPhoto', { number: index + 1 })}
            onPress={() => setOpen(true)}
          >
            <Photo photo={item} width={width} alt="" contentFit="contain" style={frame} />
          </Pressable>
        )}
      />
      {count > 1 ? (
        <View style={[styles.count, { backgroundColor: colours.surface }]} pointerEvents="none">
          <Words size="s" accessibilityLiveRegion="polite">
            {t('listing.photoCount', { number: at + 1, count })}
          </Words>
        </View>
      ) : null}
      <PhotoViewer
        photos={photos}
        title={title}
        first={at}
        isOpen={isOpen}
        onClose={(last) => {
          setOpen(false);
          setAt(last);
          strip.current?.scrollToIndex({ index: last, animated: false });
        }}
      />
    </View>
  );
}

const styles = StyleSheet.create({
  none: { height: 160 },
  count: {
    position: 'absolute',
    right: space.m,
    bottom: space.m,
    paddingHorizontal: space.m,
    paddingVertical: 2,
    borderRadius: radius.pill,
    opacity: 0.94,
  },
});
