import { useWindowDimensions } from 'react-native';
import { space } from '~/ui/theme.ts';

const narrowestCard = 160;
const widestList = 1100;

/** How many cards stand beside each other, and how wide each is. */
export function useColumns(): { columns: number; cardWidth: number } {
  const { width } = useWindowDimensions();
  const room = Math.min(width, widestList) - 2 * space.m;
  const columns = Math.max(2, Math.floor(room / (narrowestCard + space.s)));
  return { columns, cardWidth: Math.floor((room - (columns - 1) * space.s) / columns) };
}
