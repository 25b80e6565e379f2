import type { Photo as PhotoOfApi } from '@thulubazaar/contract';
import { useCallback, useRef, useState } from 'react';
import {
  FlatList,
  Modal,
  type NativeScrollEvent,
  type NativeSyntheticEvent,
  StyleSheet,
  useWindowDimensions,
  View,
} from 'react-native';
import { GestureHandlerRootView } from 'react-native-gesture-handler';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { useTexts } from '~/i18n/texts.ts';
import { IconButton } from '~/ui/button.tsx';
import { space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { ZoomedPhoto } from './zoomed-photo.tsx';

interface Props {
  photos: readonly PhotoOfApi[];
  title: string;
  /** The one that is shown first. */
  first: number;
  isOpen: boolean;
  /** Closed while this one was shown. */
  onClose(last: number): void;
}

/** Photos on the whole screen: swiped through, enlarged by two fingers or a double tap, closed by swiping down. */
export function PhotoViewer({ isOpen, ...viewer }: Props) {
  const [last, setLast] = useState(viewer.first);
  return (
    <Modal
      visible={isOpen}
      animationType="fade"
      onRequestClose={() => viewer.onClose(last)}
      statusBarTranslucent
      navigationBarTranslucent
    >
      {/* A modal is a window of its own: what hears of gestures has to stand in it too. */}
      <GestureHandlerRootView style={styles.all}>
        {isOpen ? <Viewer {...viewer} onShow={setLast} /> : null}
      </GestureHandlerRootView>
    </Modal>
  );
}

function Viewer({
  photos,
  title,
  first,
  onShow,
  onClose,
}: Omit<Props, 'isOpen'> & { onShow(at: number): void }) {
  const { t } = useTexts();
  const colours = useColours();
  const { width, height } = useWindowDimensions();
  const { top, bottom } = useSafeAreaInsets();
  const [at, setAt] = useState(first);
  const [isZoomed, setZoomed] = useState(false);
  const strip = useRef<FlatList<PhotoOfApi>>(null);
  const count = photos.length;
  const show = useCallback(
    (index: number) => {
      setAt(index);
      onShow(index);
    },
    [onShow],
  );
  const follow = ({ nativeEvent }: NativeSyntheticEvent<NativeScrollEvent>) => {
    const index = Math.round(nativeEvent.contentOffset.x / width);
    if (index !== at && index >= 0 && index < count) show(index);
  };
  const step = (by: number) => {
    const index = Math.min(count - 1, Math.max(0, at + by));
    strip.current?.scrollToIndex({ index, animated: true });
    show(index);
  };
  return (
    <View style={[styles.all, { backgroundColor: colours.paper }]} accessibilityViewIsModal>
      <FlatList
        ref={strip}
        data={photos as PhotoOfApi[]}
        keyExtractor={({ id }) => id}
        horizontal
        pagingEnabled
        // What is enlarged is moved by one finger; the strip stays.
        scrollEnabled={!isZoomed}
        showsHorizontalScrollIndicator={false}
        initialScrollIndex={first}
        initialNumToRender={1}
        windowSize={3}
        onScroll={follow}
        scrollEventThrottle={32}
        getItemLayout={(_, index) => ({ length: width, offset: width * index, index })}
        renderItem={({ item, index }) => (
          <ZoomedPhoto
            photo={item}
            box={{ width, height }}
            alt={t('listing.photoOf', { number: index + 1, count, title })}
            isShown={index === at}
            onZoomed={setZoomed}
            onClose={() => onClose(at)}
          />
        )}
      />
      <View style={[styles.top, { top: top + space.s }]} pointerEvents="box-none">
        <IconButton icon="x" label={t('listing.closePhotos')} disc="surface" onPress={() => onClose(at)} />
      </View>
      {count > 1 ? (
        <View style={[styles.foot, { bottom: bottom + space.s }]} pointerEvents="box-none">
          <IconButton
            icon="chevron-left"
            label={t('listing.previousPhoto')}
            disc="surface"
            disabled={at === 0}
            onPress={() => step(-1)}
          />
          <Words size="s" accessibilityLiveRegion="polite">
            {t('listing.photoCount', { number: at + 1, count })}
          </Words>
          <IconButton
            icon="chevron-right"
            label={t('listing.nextPhoto')}
            disc="surface"
            disabled={at === count - 1}
            onPress={() => step(1)}
          />
        </View>
      ) : null}
    </View>
  );
}

const styles = StyleSheet.create({
  all: { flex: 1 },
  top: { position: 'absolute', right: space.s },
  foot: {
    position: 'absolute',
    left: space.s,
    right: space.s,
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
});
