import type { Ad } from '@thulubazaar/contract';
import { useRouter } from 'expo-router';
import { StyleSheet, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { Heart } from '~/cards/heart.tsx';
import { session } from '~/data/session.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { NumberButton, showsNumber } from './number-button.tsx';

const widestButton = 360;

/** How to reach the seller of a live listing, under the thumb; on one's own listing the way to changing it. */
export function ContactBar({ listing }: { listing: Ad }) {
  const colours = useColours();
  const { t } = useTexts();
  const router = useRouter();
  const { bottom } = useSafeAreaInsets();
  const { me } = useStore(session);
  const { id, contact, seller, state, title } = listing;
  const isOwn = me?.handle === seller.handle;
  if (state !== 'live' && !isOwn) return null;
  return (
    <View
      style={[
        styles.bar,
        { backgroundColor: colours.surface, borderColor: colours.line, paddingBottom: bottom + space.s },
      ]}
    >
      {isOwn ? (
        <>
          <Words size="s" colour="muted" style={styles.own}>
            {t('contact.yours')}
          </Words>
          {state === 'live' ? (
            <Button
              kind="secondary"
              icon="pencil"
              label={t('my.edit')}
              onPress={() => router.push({ pathname: '/edit', params: { id: String(id) } })}
            />
          ) : null}
          <Button label={t('my.title')} onPress={() => router.push('/my')} />
        </>
      ) : (
        <>
          <Heart listing={{ id, title }} />
          {showsNumber(contact) ? <NumberButton listing={listing} /> : null}
          <Button
            icon="message-circle"
            label={t('contact.message')}
            style={styles.wide}
            onPress={() => router.push({ pathname: '/messages/new', params: { listing: String(id) } })}
          />
        </>
      )}
    </View>
  );
}

const styles = StyleSheet.create({
  bar: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    gap: space.s,
    paddingHorizontal: space.m,
    paddingTop: space.s,
    borderTopWidth: StyleSheet.hairlineWidth,
  },
  own: { flexGrow: 1, flexBasis: '100%' },
  wide: { flexGrow: 1, maxWidth: widestButton },
});
