import { useRouter } from 'expo-router';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from './button.tsx';
import { Screen } from './screen.tsx';
import { Empty } from './states.tsx';

interface Props {
  /** Of the screen. */
  title: string;
  icon: string;
  text?: string;
  /** Where to go on then. */
  next: string;
}

/** Stands where something is a person's, and nobody is signed in. */
export function SignInFirst({ title, icon, text, next }: Props) {
  const { t } = useTexts();
  const router = useRouter();
  return (
    <Screen title={title}>
      <Empty icon={icon} title={title} {...(text ? { text } : {})}>
        <Button
          label={t('auth.signIn')}
          onPress={() => router.push({ pathname: '/sign-in', params: { next } })}
        />
      </Empty>
    </Screen>
  );
}
