import type { Photo as PhotoOfApi } from '@thulubazaar/contract';
import { moved, tapScale, whole, zoomed } from '@thulubazaar/frontend/photos/zoom';
import { useEffect } from 'react';
import { StyleSheet, View } from 'react-native';
import { Gesture, GestureDetector } from 'react-native-gesture-handler';
import Animated, { useAnimatedStyle, useSharedValue, withTiming } from 'react-native-reanimated';
import { scheduleOnRN } from 'react-native-worklets';
import { Photo } from '~/ui/photo.tsx';

interface Props {
  photo: PhotoOfApi;
  box: { width: number; height: number };
  alt: string;
  /** It is the one on the screen; others lie whole. */
  isShown: boolean;
  onZoomed(isZoomed: boolean): void;
  onClose(): void;
}

/** So far down, or so fast, and the viewer closes. */
const closingWay = 120;
const closingSpeed = 900;
/** In pixels, the largest that there are. */
const largest = 640;

/** A photo that is enlarged around the fingers, moved while it is, and closes the viewer when it is swiped down whole. */
export function ZoomedPhoto({ photo, box, alt, isShown, onZoomed, onClose }: Props) {
  const zoom = useSharedValue(whole);
  const before = useSharedValue(whole);
  const pulled = useSharedValue(0);

  useEffect(() => {
    if (!isShown) zoom.set(whole);
  }, [isShown, zoom]);

  const pinch = Gesture.Pinch()
    .onStart(() => {
      before.set(zoom.get());
    })
    .onUpdate(({ scale, focalX, focalY }) => {
      zoom.set(zoomed(before.get(), before.get().scale * scale, { x: focalX, y: focalY }, box));
    })
    .onEnd(() => {
      scheduleOnRN(onZoomed, zoom.get().scale > 1);
    });

  const drag = Gesture.Pan()
    .maxPointers(1)
    // Sideways belongs to the strip as long as nothing is enlarged.
    .manualActivation(true)
    .onTouchesMove((_, manager) => {
      if (zoom.get().scale > 1) manager.activate();
    })
    .onStart(() => {
      before.set(zoom.get());
    })
    .onUpdate(({ translationX, translationY }) => {
      zoom.set(moved(before.get(), { x: translationX, y: translationY }, box));
    });

  const pull = Gesture.Pan()
    .activeOffsetY(16)
    .failOffsetX([-16, 16])
    .maxPointers(1)
    .onUpdate(({ translationY }) => {
      if (zoom.get().scale === 1) pulled.set(Math.max(0, translationY));
    })
    .onEnd(({ translationY, velocityY }) => {
      const isClosed = zoom.get().scale === 1 && (translationY > closingWay || velocityY > closingSpeed);
      if (isClosed) scheduleOnRN(onClose);
      else pulled.set(withTiming(0));
    });

  const twice = Gesture.Tap()
    .numberOfTaps(2)
    .onEnd(({ x, y }) => {
      const isLarge = zoom.get().scale > 1;
      const to = isLarge ? whole : zoomed(whole, tapScale, { x, y }, box);
      zoom.set(withTiming({ ...to }));
      scheduleOnRN(onZoomed, !isLarge);
    });

  const style = useAnimatedStyle(() => {
    const { scale, x, y } = zoom.get();
    return {
      opacity: 1 - Math.min(0.6, pulled.get() / 400),
      transform: [{ translateX: x }, { translateY: y + pulled.get() }, { scale }],
    };
  });

  return (
    <GestureDetector gesture={Gesture.Race(twice, Gesture.Simultaneous(pinch, drag), pull)}>
      <View style={box}>
        <Animated.View style={[styles.photo, style]}>
          <Photo photo={photo} width={largest} alt={alt} contentFit="contain" style={box} />
        </Animated.View>
      </View>
    </GestureDetector>
  );
}

const styles = StyleSheet.create({
  // The corner stays where it is: the pure arithmetic of the zoom counts from it.
  photo: { transformOrigin: 'top left' },
});
