import { useWindowDimensions } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';

/** Of a label; Devanagari hangs signs below the line. */
export const tabLabelHeight = 18;

/** How high the bar of tabs is. Its labels grow as the phone's settings say, as all words do. */
export function useTabBarHeight(): number {
  const { bottom } = useSafeAreaInsets();
  const { fontScale } = useWindowDimensions();
  return 58 + tabLabelHeight * (Math.min(Math.max(fontScale, 1), 2) - 1) + bottom;
}
