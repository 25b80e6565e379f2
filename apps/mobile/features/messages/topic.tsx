import type { Conversation } from '@thulubazaar/contract';
import type { MessageKey } from '@thulubazaar/messages/create-translate';
import { useRouter } from 'expo-router';
import { Pressable, StyleSheet, View } from 'react-native';
import { Price } from '~/cards/price.tsx';
import { useTexts } from '~/i18n/texts.ts';
import { Icon } from '~/ui/icon.tsx';
import { Photo } from '~/ui/photo.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

type Topic = Conversation['ad'];

/** What has become of the listing two people talk about; null while it is simply there. */
export function topicState({ state, reserved }: Pick<Topic, 'state' | 'reserved'>): MessageKey | null {
  if (state === 'sold') return 'chat.sold';
  if (state !== 'live') return 'chat.gone';
  return reserved ? 'chat.reserved' : null;
}

interface Props {
  ad: Pick<Topic, 'id' | 'title' | 'price' | 'priceUnit' | 'photo' | 'reserved' | 'state'>;
  /** It has a page that can be seen. */
  isPublic: boolean;
}

/** The listing two people talk about, above what they say. */
export function TopicBar({ ad, isPublic }: Props) {
  const colours = useColours();
  const { t } = useTexts();
  const router = useRouter();
  const state = topicState(ad);
  return (
    <Pressable
      accessibilityRole={isPublic ? 'link' : 'text'}
      accessibilityHint={isPublic ? t('chat.seeListing') : ''}
      disabled={!isPublic}
      onPress={() => router.push({ pathname: '/listing/[slug]', params: { slug: String(ad.id) } })}
      style={[styles.bar, { backgroundColor: colours.surface, borderColor: colours.line }]}
    >
      <View style={[styles.photo, { backgroundColor: colours.sunken }]}>
        {ad.photo ? (
          <Photo photo={ad.photo} width={44} alt="" style={StyleSheet.absoluteFill} />
        ) : (
          <Icon name="image" colour="muted" />
        )}
      </View>
      <View style={styles.middle}>
        <Words size="s" numberOfLines={1}>
          {ad.title}
        </Words>
        <View style={styles.line}>
          <Price of={ad} />
          {state ? (
            <Words size="xs" bold style={[styles.state, { backgroundColor: colours.sunken }]}>
              {t(state)}
            </Words>
          ) : null}
        </View>
      </View>
      {isPublic ? <Icon name="chevron-right" size={20} colour="muted" /> : null}
    </Pressable>
  );
}

const styles = StyleSheet.create({
  bar: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.m,
    paddingHorizontal: space.l,
    paddingVertical: space.s,
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  photo: {
    width: 44,
    height: 44,
    borderRadius: radius.s,
    overflow: 'hidden',
    alignItems: 'center',
    justifyContent: 'center',
  },
  middle: { flex: 1 },
  line: { flexDirection: 'row', alignItems: 'center', gap: space.s },
  state: { paddingHorizontal: space.s, borderRadius: radius.pill, overflow: 'hidden' },
});
