import { ImpactFeedbackStyle, impactAsync } from 'expo-haptics';
import { use, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { Gesture } from 'react-native-gesture-handler';
import { type SharedValue, useAnimatedStyle, useSharedValue, withTiming } from 'react-native-reanimated';
import { scheduleOnRN } from 'react-native-worklets';
import { ScrollPlace } from '~/ui/scroll-place.ts';
import { edgeOf, type Grid, slotBeside, slotUnder } from './drag-slots.ts';

/** The tile that is held, and how far the finger has moved; `from` is -1 while none is. */
interface Held {
  from: number;
  x: number;
  y: number;
}

export interface Drag {
  held: SharedValue<Held>;
  /** How far the screen has scrolled along since. */
  scrolled: SharedValue<number>;
  /** From where to where the screen scrolls. */
  edges: SharedValue<{ top: number; bottom: number }>;
  /** Of tiles as they were measured. */
  height: SharedValue<number>;
  columns: number;
  count: number;
  width: number;
  gap: number;
  /** Has the screen scroll up or down, or not any more. */
  pull(way: -1 | 0 | 1): void;
  /** One was picked up. */
  pickUp(): void;
}

const none: Held = { from: -1, x: 0, y: 0 };
const nowhere = { top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };
/** As long as both systems hold something before it is picked up. */
const holdMilliseconds = 350;
const lifted = 1.05;
/** A screen of photos in two seconds. */
const pullPixels = 6;
const pullMilliseconds = 16;

/** What tiles that are dragged into another order share. @param order of their keys: once it is another one, all lie where they belong */
export function useDrag(order: string, grid: Pick<Drag, 'columns' | 'count' | 'width' | 'gap'>): Drag {
  const held = useSharedValue(none);
  const scrolled = useSharedValue(0);
  const edges = useSharedValue(nowhere);
  const height = useSharedValue(0);
  const scroll = use(ScrollPlace);
  const timer = useRef<ReturnType<typeof setInterval>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is what it waits for
  useLayoutEffect(() => held.set(none), [order, held]);
  useEffect(() => () => clearInterval(timer.current), []);
  const pull = useCallback(
    (way: -1 | 0 | 1) => {
      clearInterval(timer.current);
      if (way === 0) return;
      timer.current = setInterval(() => {
        const gone = scroll?.by(way * pullPixels) ?? 0;
        if (gone !== 0) scrolled.set(scrolled.get() + gone);
      }, pullMilliseconds);
    },
    [scroll, scrolled],
  );
  const pickUp = useCallback(() => {
    // A phone without a motor, or a browser.
    impactAsync(ImpactFeedbackStyle.Light).catch(() => {});
    scroll?.measure((top, bottom) => edges.set({ top, bottom }));
  }, [scroll, edges]);
  return { held, scrolled, edges, height, ...grid, pull, pickUp };
}

/**
 * One of them: held for a moment it comes along with the finger, the others make room, the screen scrolls where it comes near its edge,
 * and where it is let go it stays.
 * @param onDrop is given its new place
 */
export function useDragged(drag: Drag, index: number, onDrop: (to: number) => void) {
  const { held, scrolled, edges, height, columns, count, width, gap, pull, pickUp } = drag;
  const pulled = useSharedValue<-1 | 0 | 1>(0);
  const gridNow = (): Grid => {
    'worklet';
    return { columns, count, pitch: { x: width + gap, y: height.get() + gap } };
  };
  const overNow = ({ from, x, y }: Held): number => {
    'worklet';
    return slotUnder(gridNow(), from, { x, y: y + scrolled.get() });
  };

  const gesture = Gesture.Pan()
    .enabled(count > 1)
    // Until then the finger scrolls.
    .activateAfterLongPress(holdMilliseconds)
    .maxPointers(1)
    .onStart(() => {
      scrolled.set(0);
      held.set({ from: index, x: 0, y: 0 });
      scheduleOnRN(pickUp);
    })
    .onUpdate(({ translationX: x, translationY: y, absoluteY }) => {
      held.set({ from: index, x, y });
      const way = edgeOf(edges.get(), absoluteY);
      if (way === pulled.get()) return;
      pulled.set(way);
      scheduleOnRN(pull, way);
    })
    .onFinalize((_, isDone) => {
      const now = held.get();
      if (now.from !== index) return;
      pulled.set(0);
      scheduleOnRN(pull, 0);
      const over = overNow(now);
      // Where it is moved it stays until the new order is drawn.
      if (isDone && over !== index) scheduleOnRN(onDrop, over);
      else held.set(none);
    });

  const style = useAnimatedStyle(() => {
    const now = held.get();
    const { from, x, y } = now;
    if (from === -1) return { zIndex: 0, transform: [{ translateX: 0 }, { translateY: 0 }, { scale: 1 }] };
    if (from === index)
      return {
        zIndex: 1,
        transform: [{ translateX: x }, { translateY: y + scrolled.get() }, { scale: lifted }],
      };
    const slot = slotBeside(index, from, overNow(now));
    const { pitch } = gridNow();
    const columnsOn = (slot % columns) - (index % columns);
    const rowsOn = Math.floor(slot / columns) - Math.floor(index / columns);
    return {
      zIndex: 0,
      transform: [
        { translateX: withTiming(columnsOn * pitch.x) },
        { translateY: withTiming(rowsOn * pitch.y) },
        { scale: 1 },
      ],
    };
  });

  return { gesture, style };
}
