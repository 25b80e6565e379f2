import { Stack } from 'expo-router';
import { webAddress } from '~/data/web-address.ts';
import { shareAddress } from '~/device/share.ts';
import { useTexts } from '~/i18n/texts.ts';
import { IconButton } from './button.tsx';
import { toast } from './toast.tsx';

/** At the head of a screen: sends the web's address of what it shows to a friend. */
export function ShareButton({ title, path }: { title: string; path: string }) {
  const { t } = useTexts();
  const share = async () => {
    if ((await shareAddress(title, webAddress(path))) === 'copied') toast.say(t('share.copied'));
  };
  return (
    <Stack.Screen
      options={{ headerRight: () => <IconButton icon="share-2" label={t('share.title')} onPress={share} /> }}
    />
  );
}
