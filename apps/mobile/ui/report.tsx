import { ApiError } from '@thulubazaar/client';
import { usePathname, useRouter } from 'expo-router';
import { useState } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { session } from '~/data/session.ts';
import { useStore } from '~/device/use-store.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Icon } from './icon.tsx';
import { Row } from './row.tsx';
import { Sheet } from './sheet.tsx';
import { space, tapTarget } from './theme.ts';
import { toast } from './toast.tsx';
import { Words } from './words.tsx';

interface Props<Reason extends string> {
  /** What opens it, what is asked then, what is said once it is sent, and where it is about oneself. */
  open: string;
  ask: string;
  done: string;
  own: string;
  /** By what is sent, in words. */
  reasons: readonly (readonly [Reason, string])[];
  send(reason: Reason): Promise<unknown>;
  /** Closes the sheet it stands in, which would hide what is said and where it leads. */
  leave?(): void;
}

/** Says to the moderators that something is wrong: one tap opens the reasons, the second sends one. */
export function Report<Reason extends string>({ open, ask, done, own, reasons, send, leave }: Props<Reason>) {
  const { t } = useTexts();
  const router = useRouter();
  const here = usePathname();
  const { me } = useStore(session);
  const [isOpen, setOpen] = useState(false);
  const say = (text: string) => {
    leave?.();
    toast.say(text);
  };
  const press = () => {
    if (me) return setOpen(true);
    say(t('report.signIn'));
    router.push({ pathname: '/sign-in', params: { next: here } });
  };
  const choose = async (reason: Reason) => {
    setOpen(false);
    try {
      await send(reason);
      say(done);
    } catch (error) {
      say(saidOf(error));
    }
  };
  const saidOf = (error: unknown) => {
    if (error instanceof ApiError && error.code === 'own_listing') return own;
    if (error instanceof ApiError && error.status === 429) return t('report.today');
    return problemText(error, t);
  };
  return (
    <>
      <Pressable
        accessibilityRole="button"
        accessibilityLabel={open}
        onPress={press}
        style={({ pressed }) => [styles.open, pressed && styles.pressed]}
      >
        <Icon name="flag" size={18} colour="muted" />
        <Words size="s" colour="muted">
          {open}
        </Words>
      </Pressable>
      <Sheet title={ask} isOpen={isOpen} onClose={() => setOpen(false)}>
        <View style={styles.edge}>
          {reasons.map(([reason, words]) => (
            <Row key={reason} label={words} onPress={() => choose(reason)} />
          ))}
        </View>
      </Sheet>
    </>
  );
}

const styles = StyleSheet.create({
  open: { minHeight: tapTarget, flexDirection: 'row', alignItems: 'center', gap: space.s },
  pressed: { opacity: 0.6 },
  edge: { marginHorizontal: -space.l },
});
