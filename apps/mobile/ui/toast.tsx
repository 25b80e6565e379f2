import { Store } from '@thulubazaar/frontend/store';
import { StyleSheet, View } from 'react-native';
import { liveRegion, sayAloud, shownFor } from '~/device/screen-reader.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button, IconButton } from './button.tsx';
import { KeyboardRoom } from './keyboard.tsx';
import { useTabBarHeight } from './tab-bar.ts';
import { radius, space, useColours } from './theme.ts';
import { Words } from './words.tsx';

interface Said {
  text: string;
  /** What can still be done about it; `onOver` hears that it was not. */
  action?: { label: string; run(): void; onOver?(): void } | undefined;
}

/** Milliseconds: long enough to notice it, and to read it to its end. */
const shortest = 5000;
const ofLetter = 80;

class Toasts extends Store {
  now: Said | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string, action?: Said['action']): void {
    this.#leave();
    const said: Said = { text, action };
    this.now = said;
    const wanted = Math.max(shortest, text.length * ofLetter);
    shownFor(wanted, action !== undefined)
      .catch(() => wanted)
      .then((milliseconds) => {
        // Another one may stand there by now, with a time of its own.
        if (this.now !== said || milliseconds === null) return;
        this.#timer = setTimeout(() => this.clear(), milliseconds);
      });
    this.changed();
    sayAloud(action ? `${text} ${action.label}` : text);
  }

  clear(): void {
    this.#leave();
    this.changed();
  }

  /** Does what can be done about it. */
  act(): void {
    const action = this.now?.action;
    this.now = null;
    clearTimeout(this.#timer);
    this.changed();
    action?.run();
  }

  #leave(): void {
    clearTimeout(this.#timer);
    const before = this.now;
    this.now = null;
    before?.action?.onOver?.();
  }
}

/** Says something in passing, on whichever screen is shown. */
export const toast = new Toasts();

/** Where that is shown, above the tabs and the keyboard; once, around all screens. */
export function ToastPlace() {
  const tabs = useTabBarHeight();
  const { now } = useStore(toast);
  return (
    <View pointerEvents="box-none" style={StyleSheet.absoluteFill}>
      <KeyboardRoom>
        <View
          pointerEvents="box-none"
          accessibilityLiveRegion={liveRegion}
          style={[styles.place, { paddingBottom: tabs + space.m }]}
        >
          {now ? <Toast said={now} /> : null}
        </View>
      </KeyboardRoom>
    </View>
  );
}

function Toast({ said: { text, action } }: { said: Said }) {
  const colours = useColours();
  const { t } = useTexts();
  return (
    <View style={[styles.toast, { backgroundColor: colours.ink }]}>
      <Words size="s" colour="paper" style={[styles.text, action === undefined && styles.besideCross]}>
        {text}
      </Words>
      <View style={styles.buttons}>
        {action ? <Button kind="secondary" label={action.label} onPress={() => toast.act()} /> : null}
        <IconButton icon="x" colour="paper" label={t('form.close')} onPress={() => toast.clear()} />
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  place: { flex: 1, justifyContent: 'flex-end', alignItems: 'center', paddingHorizontal: space.m },
  // A long sentence, or large letters, have what can be done below.
  toast: {
    width: '100%',
    maxWidth: 480,
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    columnGap: space.m,
    paddingLeft: space.m,
    paddingVertical: space.xs,
    borderRadius: radius.m,
  },
  text: { flexGrow: 1, flexShrink: 1, paddingVertical: space.s },
  besideCross: { flexBasis: 150 },
  buttons: { flexDirection: 'row', alignItems: 'center', gap: space.xs },
});
