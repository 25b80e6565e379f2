import { Store } from '@thulubazaar/frontend/store';
import { StyleSheet, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { useStore } from '~/device/use-store.ts';
import { Button } from './button.tsx';
import { radius, space, useColours } from './theme.ts';
import { Words } from './words.tsx';

interface Said {
  text: string;
  /** What can still be done about it. */
  action?: { label: string; run(): void } | undefined;
}

const shownMilliseconds = 5000;

class Toasts extends Store {
  now: Said | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string, action?: Said['action']): void {
    this.now = { text, action };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.clear(), shownMilliseconds);
    this.changed();
  }

  clear(): void {
    this.now = null;
    this.changed();
  }
}

/** Says something in passing, on whichever screen is shown. */
export const toast = new Toasts();

/** Where that is shown; once, around all screens. */
export function ToastPlace() {
  const colours = useColours();
  const { bottom } = useSafeAreaInsets();
  const { now } = useStore(toast);
  if (!now) return null;
  const { text, action } = now;
  return (
    <View
      pointerEvents="box-none"
      accessibilityLiveRegion="polite"
      accessibilityRole="alert"
      style={[styles.place, { bottom: bottom + 72 }]}
    >
      <View style={[styles.toast, { backgroundColor: colours.ink }]}>
        <Words size="s" colour="paper" style={styles.text}>
          {text}
        </Words>
        {action ? (
          <Button
            kind="secondary"
            label={action.label}
            onPress={() => {
              toast.clear();
              action.run();
            }}
          />
        ) : null}
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  place: { position: 'absolute', left: space.m, right: space.m, alignItems: 'center' },
  toast: {
    maxWidth: 480,
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.m,
    padding: space.m,
    borderRadius: radius.m,
  },
  text: { flexShrink: 1 },
});
