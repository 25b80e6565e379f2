import { formatNumber } from '@thulubazaar/nepal/digits';
import { type Href, useRouter } from 'expo-router';
import { type ReactNode, useEffect, useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { session } from '~/data/session.ts';
import { unread } from '~/data/unread.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Avatar } from '~/ui/avatar.tsx';
import { Badge } from '~/ui/badge.tsx';
import { Button } from '~/ui/button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Row } from '~/ui/row.tsx';
import { Screen } from '~/ui/screen.tsx';
import { space } from '~/ui/theme.ts';
import { Heading, Words } from '~/ui/words.tsx';
import { refreshMe } from './refresh-me.ts';
import { Standing } from './standing.tsx';

/** The tab of one's own: who one is here, and the ways to what is one's own. */
export function OwnScreen() {
  const { lang, t } = useTexts();
  const router = useRouter();
  const { me } = useStore(session);
  const { notifications } = useStore(unread);
  const [isRefreshing, setRefreshing] = useState(false);
  const handle = me?.handle;
  useEffect(() => {
    if (handle) refreshMe();
  }, [handle]);
  const refresh = async () => {
    setRefreshing(true);
    await Promise.all([refreshMe(), unread.ask()]);
    setRefreshing(false);
  };
  const go = (path: Href) => () => router.push(path);
  const own = (path: string): (() => void) =>
    go(me ? (path as Href) : { pathname: '/sign-in', params: { next: path } });
  return (
    <Screen {...(me ? { onRefresh: refresh, isRefreshing } : {})}>
      {me ? <Who /> : <SignedOut onSignIn={go('/sign-in')} />}
      {me ? <Standing me={me} /> : null}
      <Part title={t('own.yours')}>
        <Row icon="store" label={t('my.link')} onPress={own('/my')} />
        <Row icon="heart" label={t('favourites.title')} onPress={go('/favourites' as Href)} />
        <Row icon="search" label={t('savedSearches.title')} onPress={own('/saved-searches')} />
        <Row
          icon="bell"
          label={t('notifications.title')}
          end={
            <Badge
              count={notifications}
              label={`${formatNumber(notifications, lang)} ${t('tabs.unread_notifications')}`}
            />
          }
          onPress={own('/notifications')}
        />
        <Row icon="user-round" label={t('profile.title')} onPress={own('/profile')} />
      </Part>
      <Part title={t('own.app')}>
        <Row icon="settings" label={t('settings.title')} onPress={go('/settings' as Href)} />
        <Row icon="shield-check" label={t('shell.safety')} onPress={go('/safety' as Href)} />
        <Row icon="info" label={t('about.title')} onPress={go('/about' as Href)} />
      </Part>
    </Screen>
  );
}

function Who() {
  const { t } = useTexts();
  const { me } = useStore(session);
  if (!me) return null;
  return (
    <View style={styles.who}>
      <Avatar photo={me.photo} size={72} />
      <View style={styles.names}>
        <Heading size="l">{me.name}</Heading>
        {me.verified ? (
          <View style={styles.mark}>
            <Icon name="badge-check" size={18} colour="leaf" />
            <Words size="s" colour="leaf">
              {t('own.verified')}
            </Words>
          </View>
        ) : null}
        <Words size="s" colour="muted">
          {me.phone ?? me.email ?? ''}
        </Words>
      </View>
    </View>
  );
}

function SignedOut({ onSignIn }: { onSignIn(): void }) {
  const { t } = useTexts();
  return (
    <View style={styles.out}>
      <Heading>{t('own.signedOutTitle')}</Heading>
      <Words colour="muted">{t('own.signedOutText')}</Words>
      <Button icon="user-round" label={t('auth.signIn')} onPress={onSignIn} />
    </View>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View style={styles.part}>
      <Heading size="s" colour="muted" style={styles.partTitle}>
        {title}
      </Heading>
      {children}
    </View>
  );
}

const styles = StyleSheet.create({
  who: { flexDirection: 'row', alignItems: 'center', gap: space.l, padding: space.l },
  names: { flex: 1, gap: 2 },
  mark: { flexDirection: 'row', alignItems: 'center', gap: space.xs },
  out: { gap: space.m, padding: space.l, paddingVertical: space.xl },
  part: { paddingTop: space.l },
  partTitle: { paddingHorizontal: space.l, paddingBottom: space.xs },
});
