import type { Conversation } from '@thulubazaar/contract';
import { nameOf } from '@thulubazaar/frontend/chat/name-of';
import { preview } from '@thulubazaar/frontend/chat/preview';
import { shortAge } from '@thulubazaar/frontend/words/format';
import { useRouter } from 'expo-router';
import { useState } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Badge } from '~/ui/badge.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Photo } from '~/ui/photo.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { ConversationMenu } from './conversation-menu.tsx';
import { topicState } from './topic.tsx';

const photoSize = 56;

/** A conversation in the list: with whom, about what, what was said last. Held, it shows what can be done with it. */
export function ConversationRow({ conversation }: { conversation: Conversation }) {
  const colours = useColours();
  const { lang, t } = useTexts();
  const router = useRouter();
  const { id, ad, other, last, lastAt, unread, muted } = conversation;
  const name = nameOf(other, t);
  const words = last ? preview(last, lang, t) : '';
  const said = last?.mine ? t('chat.you', { text: words }) : words;
  const state = topicState(ad);
  const isNew = unread > 0 && !muted;
  const [isMenu, setMenu] = useState(false);
  const openMenu = () => setMenu(true);
  return (
    <>
      <Pressable
        accessibilityRole="button"
        accessibilityLabel={[name, ad.title, said, isNew ? t('chat.unread', { count: unread }) : '']
          .filter(Boolean)
          .join(', ')}
        accessibilityActions={[{ name: 'longpress', label: t('chat.menu') }]}
        onAccessibilityAction={openMenu}
        onPress={() => router.push({ pathname: '/messages/[id]', params: { id } })}
        onLongPress={openMenu}
        delayLongPress={350}
        style={({ pressed }) => [
          styles.row,
          { borderColor: colours.line },
          pressed && { backgroundColor: colours.sunken },
        ]}
      >
        <View style={[styles.photo, { backgroundColor: colours.sunken }]}>
          {ad.photo ? (
            <Photo photo={ad.photo} width={photoSize} alt="" style={StyleSheet.absoluteFill} />
          ) : (
            <Icon name="image" colour="muted" />
          )}
        </View>
        <View style={styles.middle}>
          <View style={styles.line}>
            <Words bold={isNew} numberOfLines={1} style={styles.name}>
              {name}
            </Words>
            {muted ? <Icon name="bell-off" size={16} colour="muted" /> : null}
            <Words size="xs" colour="muted">
              {shortAge(lastAt, lang)}
            </Words>
          </View>
          <Words size="s" colour="muted" numberOfLines={1}>
            {state ? `${t(state)} · ${ad.title}` : ad.title}
          </Words>
          <View style={styles.line}>
            <Words size="s" bold={isNew} numberOfLines={1} style={styles.name}>
              {said}
            </Words>
            {isNew ? <Badge count={unread} label={t('chat.unread', { count: unread })} /> : null}
          </View>
        </View>
      </Pressable>
      {isMenu ? <ConversationMenu conversation={conversation} onClose={() => setMenu(false)} /> : null}
    </>
  );
}

const styles = StyleSheet.create({
  row: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.m,
    paddingHorizontal: space.l,
    paddingVertical: space.m,
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  photo: {
    width: photoSize,
    height: photoSize,
    borderRadius: radius.s,
    overflow: 'hidden',
    alignItems: 'center',
    justifyContent: 'center',
  },
  middle: { flex: 1, gap: 1 },
  line: { flexDirection: 'row', alignItems: 'center', gap: space.s },
  name: { flex: 1 },
});
