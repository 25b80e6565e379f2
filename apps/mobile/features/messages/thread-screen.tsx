import { useQuery } from '@tanstack/react-query';
import { ApiError } from '@thulubazaar/client';
import type { Conversation } from '@thulubazaar/contract';
import type { Chat } from '@thulubazaar/frontend/chat/chat';
import { nameOf } from '@thulubazaar/frontend/chat/name-of';
import { lastOfOther } from '@thulubazaar/frontend/chat/thread';
import { Stack, useLocalSearchParams, useRouter } from 'expo-router';
import { useEffect, useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { PushAsk } from '~/cards/push-ask.tsx';
import { awake } from '~/data/awake.ts';
import { conversationQuery, listed } from '~/data/conversations.ts';
import { session } from '~/data/session.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button, IconButton } from '~/ui/button.tsx';
import { KeyboardRoom } from '~/ui/keyboard.tsx';
import { Note } from '~/ui/note.tsx';
import { Screen } from '~/ui/screen.tsx';
import { Empty, Failed, Loading } from '~/ui/states.tsx';
import { space } from '~/ui/theme.ts';
import { useSubmit } from '~/ui/use-submit.ts';
import { Words } from '~/ui/words.tsx';
import { setBlocked } from './calls.ts';
import { Composer } from './composer.tsx';
import { ConversationMenu } from './conversation-menu.tsx';
import { MessageList } from './message-list.tsx';
import { OfferSheet } from './offer-sheet.tsx';
import { TopicBar } from './topic.tsx';
import { useChat } from './use-chat.ts';

/** /messages/[id]: one conversation. */
export function ThreadScreen() {
  const { t } = useTexts();
  const router = useRouter();
  const { id } = useLocalSearchParams<{ id: string }>();
  const { me } = useStore(session);
  const chat = useChat();
  if (!me || !chat)
    return (
      <Screen title={t('chat.title')}>
        <Empty icon="message-circle" title={t('chat.title')} text={t('chat.signInFirst')}>
          <Button
            label={t('auth.signIn')}
            onPress={() => router.push({ pathname: '/sign-in', params: { next: `/messages/${id}` } })}
          />
        </Empty>
      </Screen>
    );
  return <Thread key={id} id={id} chat={chat} />;
}

function Thread({ id, chat }: { id: string; chat: Chat }) {
  const { t } = useTexts();
  const query = useQuery({ ...conversationQuery(id), placeholderData: () => listed(id) });
  const { data: conversation, error, refetch } = query;
  const { state, error: ofThread } = chat.opened(id);
  useEffect(() => {
    chat.show(id);
    return () => chat.show(null);
  }, [chat, id]);
  const problem = conversation ? ofThread : error;
  if (conversation && state !== 'failed') return <Opened conversation={conversation} chat={chat} />;
  if (!problem) return <Loading />;
  return (
    <Screen title={t('chat.title')}>
      {problem instanceof ApiError && problem.status === 404 ? (
        <Empty icon="message-circle" title={t('chat.missing')} />
      ) : (
        <Failed
          error={problem}
          onRetry={() => {
            refetch();
            chat.retry(id);
          }}
        />
      )}
    </Screen>
  );
}

function Opened({ conversation, chat }: { conversation: Conversation; chat: Chat }) {
  const { t } = useTexts();
  const { isSeen } = useStore(awake);
  const [isMenu, setMenu] = useState(false);
  const [offering, setOffering] = useState<'offer' | 'counter' | null>(null);
  const { id, role, blocked, other, ad, readSeq } = conversation;
  const opened = chat.opened(id);
  const read = lastOfOther(opened.thread);
  const isReady = opened.state === 'ready';
  useEffect(() => {
    if (isSeen && isReady && read > readSeq) chat.read(id, read);
  }, [chat, id, isSeen, isReady, read, readSeq]);
  const hasSaid = opened.thread.messages.some(({ mine, kind }) => mine && kind !== 'delete');
  const hint = chat.isTyping(id)
    ? t('chat.typing')
    : other.left === 'away'
      ? t('chat.notHere')
      : other.isNew
        ? t('chat.newAccount')
        : '';
  return (
    <Screen isList>
      <Stack.Screen
        options={{
          headerTitle: () => (
            <View>
              <Words bold size="l" numberOfLines={1} accessibilityRole="header">
                {nameOf(other, t)}
              </Words>
              {hint ? (
                <Words size="xs" colour="muted" accessibilityLiveRegion="polite">
                  {hint}
                </Words>
              ) : null}
            </View>
          ),
          headerRight: () => (
            <IconButton icon="ellipsis-vertical" label={t('chat.menu')} onPress={() => setMenu(true)} />
          ),
        }}
      />
      <KeyboardRoom>
        <TopicBar ad={ad} isPublic={ad.path !== null} />
        {isReady ? (
          <MessageList chat={chat} conversation={conversation} onCounter={() => setOffering('counter')} />
        ) : (
          <Loading />
        )}
        {hasSaid && read === 0 ? <PushAsk label={t('chat.pushAsk')} /> : null}
        {other.left === 'deleted' ? (
          <Words colour="muted" style={styles.closed}>
            {t('chat.leftText')}
          </Words>
        ) : blocked ? (
          <Blocked name={nameOf(other, t)} handle={other.handle} />
        ) : (
          <Composer
            chat={chat}
            draft={id}
            to={{ conversationId: id }}
            ready={hasSaid || !isReady ? null : role}
            onOffer={() => setOffering('offer')}
            onTyping={() => chat.sayTyping(id)}
          />
        )}
      </KeyboardRoom>
      {isMenu ? <ConversationMenu conversation={conversation} onClose={() => setMenu(false)} /> : null}
      {offering ? (
        <OfferSheet
          kind={offering}
          asking={ad.price}
          onOffer={(amount) => chat.outbox.add({ to: { conversationId: id }, kind: 'offer', amount })}
          onClose={() => setOffering(null)}
        />
      ) : null}
    </Screen>
  );
}

/** Stands where one would write to somebody one has blocked. */
function Blocked({ name, handle }: { name: string; handle: string }) {
  const { t } = useTexts();
  const { busy, problem, submit } = useSubmit(() => setBlocked(handle, false));
  return (
    <View style={styles.closed}>
      <Words bold>{t('chat.blockedTitle', { name })}</Words>
      <Words size="s" colour="muted">
        {t('chat.blockedText')}
      </Words>
      <Button kind="secondary" label={t('chat.unblock')} busy={busy} onPress={submit} />
      <Note alert text={problem} />
    </View>
  );
}

const styles = StyleSheet.create({ closed: { padding: space.l, gap: space.s } });
