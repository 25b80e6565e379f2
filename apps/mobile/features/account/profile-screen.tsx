import { useRouter } from 'expo-router';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { outbox } from '~/data/outbox.ts';
import { session } from '~/data/session.ts';
import { signOut } from '~/data/sign-out.ts';
import { useStore } from '~/device/use-store.ts';
import { openWeb } from '~/device/web-pages.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { Row } from '~/ui/row.tsx';
import { Screen } from '~/ui/screen.tsx';
import { SignInFirst } from '~/ui/sign-in-first.tsx';
import { space } from '~/ui/theme.ts';
import { useSubmit } from '~/ui/use-submit.ts';
import { PasskeysPart } from './passkeys-part.tsx';
import { PublicPart } from './public-part.tsx';
import { ReachPart } from './reach-part.tsx';
import { SessionsPart } from './sessions-part.tsx';
import { WaysPart } from './ways-part.tsx';

/** What the web alone has: rare, and long. */
const onWeb = [
  ['secondFactor.title', '/profile#second-factor'],
  ['profile.verification', '/my/verification'],
  ['ownData.title', '/profile#own-data'],
  ['profile.decisions', '/decisions'],
] as const;

/** /profile: who one is here, how one is reached and signs in. */
export function ProfileScreen() {
  const { t } = useTexts();
  const router = useRouter();
  const { me } = useStore(session);
  const { busy, submit } = useSubmit(async () => {
    await signOut();
    router.dismissTo('/mine');
  });
  const { entries } = useStore(outbox);
  const [isAsked, setAsked] = useState(false);
  // What waits for a line would be gone without a word.
  const isLoss = isAsked && entries.length > 0;
  const press = () => (entries.length > 0 && !isAsked ? setAsked(true) : submit());
  if (!me)
    return (
      <SignInFirst
        title={t('profile.title')}
        icon="user-round"
        text={t('profile.signInFirst')}
        next="/profile"
      />
    );
  return (
    <Screen title={t('profile.title')}>
      <PublicPart key={me.handle} me={me} />
      <ReachPart />
      <WaysPart me={me} />
      <PasskeysPart />
      <SessionsPart />
      {onWeb.map(([label, path]) => (
        <Row key={path} label={t(label)} text={t('about.opensWeb')} onPress={() => openWeb(path)} />
      ))}
      <View style={styles.out}>
        {isLoss ? <Note alert text={t('app.signOutUnsent', { count: entries.length })} /> : null}
        <Button
          kind={isLoss ? 'danger' : 'secondary'}
          icon="log-out"
          label={t(isLoss ? 'app.signOutAnyway' : 'profile.signOut')}
          busy={busy}
          onPress={press}
        />
      </View>
    </Screen>
  );
}

const styles = StyleSheet.create({ out: { padding: space.l, gap: space.m } });
