import type { Conversation, Message } from '@thulubazaar/contract';
import type { Chat } from '@thulubazaar/frontend/chat/chat';
import { shownMessages } from '@thulubazaar/frontend/chat/thread';
import type { Unsent } from '@thulubazaar/frontend/outbox/entries';
import type { Texts } from '@thulubazaar/messages/create-translate';
import { formatBothDates, nepalDay } from '@thulubazaar/nepal/calendar';
import { useRef, useState } from 'react';
import { ActivityIndicator, FlatList, StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { MessageItem } from './message-item.tsx';
import { Tip } from './safety.tsx';
import { UnsentItem } from './unsent-item.tsx';

const nearEnd = 120;

function dayName(day: string, { lang, t }: Texts): string {
  const now = Date.now();
  if (day === nepalDay(new Date(now))) return t('chat.today');
  if (day === nepalDay(new Date(now - 86_400_000))) return t('chat.yesterday');
  return formatBothDates(new Date(`${day}T06:15:00Z`), lang);
}

type Line =
  | { kind: 'unsent'; key: string; entry: Unsent }
  | { kind: 'message'; key: string; message: Message; follows: boolean; isLast: boolean }
  | { kind: 'day'; key: string; day: string };

const dayOf = ({ sentAt }: Message) => nepalDay(new Date(sentAt));

/** What the list shows, the newest first: it is drawn from its end. */
export function linesOf(messages: readonly Message[], unsent: readonly Unsent[]): Line[] {
  const lines: Line[] = [];
  for (const [index, message] of messages.entries()) {
    const before = messages[index - 1];
    const isNewDay = !before || dayOf(before) !== dayOf(message);
    if (isNewDay) lines.push({ kind: 'day', key: `day-${dayOf(message)}`, day: dayOf(message) });
    lines.push({
      ...{ kind: 'message', key: `seq-${message.seq}`, message },
      follows: !isNewDay && before?.mine === message.mine,
      isLast: unsent.length === 0 && index === messages.length - 1,
    });
  }
  for (const entry of unsent) lines.push({ kind: 'unsent', key: entry.clientId, entry });
  return lines.reverse();
}

interface Props {
  chat: Chat;
  conversation: Conversation;
  onCounter(): void;
}

/** What was said, by day, the newest at the end and in sight; what is on its way comes last. */
export function MessageList({ chat, conversation, onCounter }: Props) {
  const colours = useColours();
  const texts = useTexts();
  const { t } = texts;
  const list = useRef<FlatList<Line>>(null);
  const [isAway, setAway] = useState(false);
  const { id, tip } = conversation;
  const opened = chat.opened(id);
  const lines = linesOf(shownMessages(opened.thread), chat.unsent(id));
  return (
    <View style={styles.all}>
      <FlatList
        ref={list}
        inverted
        data={lines}
        keyExtractor={({ key }) => key}
        renderItem={({ item }) => {
          if (item.kind === 'unsent') return <UnsentItem chat={chat} entry={item.entry} />;
          if (item.kind === 'day')
            return (
              <Words
                size="xs"
                colour="muted"
                accessibilityRole="header"
                style={[styles.day, { backgroundColor: colours.sunken }]}
              >
                {dayName(item.day, texts)}
              </Words>
            );
          const { message, follows, isLast } = item;
          return (
            <MessageItem
              chat={chat}
              message={message}
              conversation={conversation}
              follows={follows}
              status={isLast}
              onCounter={onCounter}
            />
          );
        }}
        // What is shown of a message hangs on how far the other has read.
        extraData={conversation}
        onEndReached={() => {
          if (opened.state === 'ready') chat.earlier(id).catch(() => {});
        }}
        onEndReachedThreshold={0.4}
        ListFooterComponent={
          opened.loadingEarlier ? (
            <ActivityIndicator color={colours.brand} style={styles.earlier} />
          ) : tip && !opened.thread.more ? (
            <Tip />
          ) : null
        }
        onScroll={({ nativeEvent }) => setAway(nativeEvent.contentOffset.y > nearEnd)}
        scrollEventThrottle={100}
        keyboardShouldPersistTaps="handled"
        maintainVisibleContentPosition={{ minIndexForVisible: 0, autoscrollToTopThreshold: nearEnd }}
        contentContainerStyle={styles.list}
      />
      {isAway ? (
        <View style={styles.toEnd} pointerEvents="box-none">
          <Button
            kind="secondary"
            icon="arrow-down"
            label={t('chat.toEnd')}
            onPress={() => list.current?.scrollToOffset({ offset: 0 })}
          />
        </View>
      ) : null}
    </View>
  );
}

const styles = StyleSheet.create({
  all: { flex: 1 },
  list: { paddingVertical: space.m, maxWidth: 760, width: '100%', alignSelf: 'center' },
  day: {
    alignSelf: 'center',
    marginTop: space.m,
    paddingHorizontal: space.m,
    paddingVertical: 2,
    borderRadius: radius.pill,
    overflow: 'hidden',
  },
  earlier: { padding: space.l },
  toEnd: { position: 'absolute', bottom: space.m, left: 0, right: 0, alignItems: 'center' },
});
