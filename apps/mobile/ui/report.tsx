import { ApiError } from '@thulubazaar/client';
import { usePathname, useRouter } from 'expo-router';
import { useState } from 'react';
import { View } from 'react-native';
import { session } from '~/data/session.ts';
import { useStore } from '~/device/use-store.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from './button.tsx';
import { Row } from './row.tsx';
import { Sheet } from './sheet.tsx';
import { space } from './theme.ts';
import { toast } from './toast.tsx';

interface Props<Reason extends string> {
  /** What opens it, what is asked then, what is said once it is sent, and where it is about oneself. */
  open: string;
  ask: string;
  done: string;
  own: string;
  /** By what is sent, in words. */
  reasons: readonly (readonly [Reason, string])[];
  send(reason: Reason): Promise<unknown>;
}

/** Says to the moderators that something is wrong: one tap opens the reasons, the second sends one. */
export function Report<Reason extends string>({ open, ask, done, own, reasons, send }: Props<Reason>) {
  const { t } = useTexts();
  const router = useRouter();
  const here = usePathname();
  const { me } = useStore(session);
  const [isOpen, setOpen] = useState(false);
  const press = () => {
    if (me) return setOpen(true);
    toast.say(t('report.signIn'));
    router.push({ pathname: '/sign-in', params: { next: here } });
  };
  const choose = async (reason: Reason) => {
    setOpen(false);
    try {
      await send(reason);
      toast.say(done);
    } catch (error) {
      toast.say(saidOf(error));
    }
  };
  const saidOf = (error: unknown) => {
    if (error instanceof ApiError && error.code === 'own_listing') return own;
    if (error instanceof ApiError && error.status === 429) return t('report.today');
    return problemText(error, t);
  };
  return (
    <>
      <Button kind="quiet" icon="flag" label={open} onPress={press} />
      <Sheet title={ask} isOpen={isOpen} onClose={() => setOpen(false)}>
        <View style={{ marginHorizontal: -space.l }}>
          {reasons.map(([reason, words]) => (
            <Row key={reason} label={words} onPress={() => choose(reason)} />
          ))}
        </View>
      </Sheet>
    </>
  );
}
