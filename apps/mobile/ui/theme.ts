import { useColorScheme } from 'react-native';
import { settings } from '~/device/settings.ts';
import { useStore } from '~/device/use-store.ts';
import { colours, type Scheme } from './colours.ts';

/** Whether it is light or dark: as settled, else as the phone has it. */
export function useScheme(): Scheme {
  const { theme } = useStore(settings);
  const ofPhone = useColorScheme();
  if (theme !== 'system') return theme;
  return ofPhone === 'dark' ? 'dark' : 'light';
}

export function useColours(): (typeof colours)[Scheme] {
  return colours[useScheme()];
}

/** Distances in density-independent pixels. */
export const space = { xs: 4, s: 8, m: 12, l: 16, xl: 24, xxl: 32 } as const;
export const radius = { s: 8, m: 12, l: 16, pill: 999 } as const;
/** What a thumb hits. */
export const tapTarget = 48;
