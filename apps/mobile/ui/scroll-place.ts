import { createContext, useRef, useState } from 'react';
import type { LayoutChangeEvent, NativeScrollEvent, NativeSyntheticEvent, ScrollView } from 'react-native';

/** What scrolls a screen, for a part of it that has to go along: something that is dragged to its edge. */
export interface Scroll {
  /** Scrolls so many pixels on, as far as there is more. @returns how many it were */
  by(pixels: number): number;
  /** Tells from where to where it stands on the screen. */
  measure(told: (top: number, bottom: number) => void): void;
}

export const ScrollPlace = createContext<Scroll | null>(null);

/** A scroll view and what has to be known of it; where it is, ten times a second. */
export function useScroll() {
  const view = useRef<ScrollView>(null);
  const [known] = useState(() => ({ at: 0, content: 0, room: 0 }));
  const [scroll] = useState<Scroll>(() => ({
    by(pixels) {
      const before = known.at;
      known.at = Math.max(0, Math.min(known.content - known.room, before + pixels));
      if (known.at !== before) view.current?.scrollTo({ y: known.at, animated: false });
      return known.at - before;
    },
    measure(told) {
      // The web's and the phone's both have it; the types of the one do not say so.
      const measured = view.current as unknown as {
        measureInWindow?(tell: (x: number, y: number, width: number, height: number) => void): void;
      } | null;
      measured?.measureInWindow?.((_x, top, _width, height) => told(top, top + height));
    },
  }));
  const [follows] = useState(() => ({
    ref: view,
    scrollEventThrottle: 100,
    onScroll: ({ nativeEvent }: NativeSyntheticEvent<NativeScrollEvent>) => {
      known.at = nativeEvent.contentOffset.y;
    },
    onContentSizeChange: (_width: number, height: number) => {
      known.content = height;
    },
    onLayout: ({ nativeEvent }: LayoutChangeEvent) => {
      known.room = nativeEvent.layout.height;
    },
  }));
  return { scroll, follows };
}
