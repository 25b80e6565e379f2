import { type Href, useLocalSearchParams, useRouter } from 'expo-router';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Screen } from '~/ui/screen.tsx';
import { space } from '~/ui/theme.ts';
import { SignIn } from './sign-in.tsx';

/** A screen of this app: whoever made the address may have put anything there. */
function ownPath(next: string | undefined): Href | null {
  return next?.startsWith('/') && !/^\/[/\\]/.test(next) && !next.startsWith('/sign-in')
    ? (next as Href)
    : null;
}

/** /sign-in?next=…: leads on to where somebody was going. With `named=1` whoever has no name says one first. */
export function SignInScreen() {
  const { t } = useTexts();
  const router = useRouter();
  const { next, named } = useLocalSearchParams<{ next?: string; named?: string }>();
  const goOn = () => {
    const path = ownPath(next);
    // Where somebody came from there is that screen already: with what was written on it.
    if (path) router.dismissTo(path);
    else if (router.canGoBack()) router.back();
    else router.replace('/');
  };
  return (
    <Screen title={t('auth.signIn')}>
      <View style={styles.body}>
        <SignIn named={named === '1'} onDone={goOn} />
      </View>
    </Screen>
  );
}

const styles = StyleSheet.create({
  body: { padding: space.l, maxWidth: 480, width: '100%', alignSelf: 'center' },
});
