import { ImpactFeedbackStyle, impactAsync } from 'expo-haptics';
import { useLayoutEffect } from 'react';
import { Gesture } from 'react-native-gesture-handler';
import { type SharedValue, useAnimatedStyle, useSharedValue, withTiming } from 'react-native-reanimated';
import { scheduleOnRN } from 'react-native-worklets';
import { type Grid, slotBeside, slotUnder } from './drag-slots.ts';

/** The tile that is held, the place it is over, and how far it was moved; `from` is -1 while none is. */
interface Held {
  from: number;
  over: number;
  x: number;
  y: number;
}

export interface Drag {
  held: SharedValue<Held>;
  /** Of tiles as they were measured. */
  height: SharedValue<number>;
  columns: number;
  count: number;
  width: number;
  gap: number;
}

const none: Held = { from: -1, over: -1, x: 0, y: 0 };
/** As long as both systems hold something before it is picked up. */
const holdMilliseconds = 350;
const lifted = 1.05;

/** What tiles that are dragged into another order share. @param order of their keys: once it is another one, all lie where they belong */
export function useDrag(order: string, grid: Pick<Drag, 'columns' | 'count' | 'width' | 'gap'>): Drag {
  const held = useSharedValue(none);
  const height = useSharedValue(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is what it waits for
  useLayoutEffect(() => held.set(none), [order, held]);
  return { held, height, ...grid };
}

function pickedUp(): void {
  // A phone without a motor, or a browser.
  impactAsync(ImpactFeedbackStyle.Light).catch(() => {});
}

/**
 * One of them: held for a moment it comes along with the finger, the others make room, and where it is let go it stays.
 * @param onDrop is given its new place
 */
export function useDragged(
  { held, height, columns, count, width, gap }: Drag,
  index: number,
  onDrop: (to: number) => void,
) {
  const gridNow = (): Grid => {
    'worklet';
    return { columns, count, pitch: { x: width + gap, y: height.get() + gap } };
  };

  const gesture = Gesture.Pan()
    .enabled(count > 1)
    // Until then the finger scrolls.
    .activateAfterLongPress(holdMilliseconds)
    .maxPointers(1)
    .onStart(() => {
      held.set({ from: index, over: index, x: 0, y: 0 });
      scheduleOnRN(pickedUp);
    })
    .onUpdate(({ translationX: x, translationY: y }) => {
      held.set({ from: index, over: slotUnder(gridNow(), index, { x, y }), x, y });
    })
    .onFinalize((_, isDone) => {
      const { from, over } = held.get();
      if (from !== index) return;
      // Where it is moved it stays until the new order is drawn.
      if (isDone && over !== index) scheduleOnRN(onDrop, over);
      else held.set(none);
    });

  const style = useAnimatedStyle(() => {
    const { from, over, x, y } = held.get();
    if (from === -1) return { zIndex: 0, transform: [{ translateX: 0 }, { translateY: 0 }, { scale: 1 }] };
    if (from === index)
      return { zIndex: 1, transform: [{ translateX: x }, { translateY: y }, { scale: lifted }] };
    const slot = slotBeside(index, from, over);
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
