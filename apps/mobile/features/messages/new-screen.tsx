import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ApiError } from '@thulubazaar/client';
import type { Ad } from '@thulubazaar/contract';
import type { Chat } from '@thulubazaar/frontend/chat/chat';
import { useLocalSearchParams, useRouter } from 'expo-router';
import { useEffect } from 'react';
import { ScrollView, StyleSheet } from 'react-native';
import { api } from '~/data/api.ts';
import { ownChat } from '~/data/chat.ts';
import { conversationsQuery } from '~/data/conversations.ts';
import { session } from '~/data/session.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { KeyboardRoom } from '~/ui/keyboard.tsx';
import { Note } from '~/ui/note.tsx';
import { Screen } from '~/ui/screen.tsx';
import { Empty, Failed, Loading } from '~/ui/states.tsx';
import { space } from '~/ui/theme.ts';
import { Composer } from './composer.tsx';
import { TopicBar } from './topic.tsx';
import { UnsentItem } from './unsent-item.tsx';
import { useChat } from './use-chat.ts';

/** /messages/new?listing=ID: the first message to a seller. Where they have talked about it before, it goes on there. */
export function NewScreen() {
  const { t } = useTexts();
  const router = useRouter();
  const { listing = '', text = '' } = useLocalSearchParams<{ listing?: string; text?: string }>();
  const { me } = useStore(session);
  const chat = useChat();
  const id = /^[1-9]\d{0,14}$/.test(listing) ? Number(listing) : null;
  if (id === null)
    return (
      <Screen title={t('chat.newTitle')}>
        <Empty icon="search-x" title={t('chat.noListing')} />
      </Screen>
    );
  if (!me || !chat) {
    const said = text ? `&text=${encodeURIComponent(text)}` : '';
    return (
      <Screen title={t('chat.newTitle')}>
        <Empty icon="message-circle" title={t('chat.newTitle')} text={t('chat.signInToSend')}>
          <Button
            label={t('auth.signIn')}
            onPress={() =>
              router.push({
                pathname: '/sign-in',
                params: { next: `/messages/new?listing=${id}${said}` },
              })
            }
          />
        </Empty>
      </Screen>
    );
  }
  return <First id={id} text={text} chat={chat} />;
}

function First({ id, text, chat }: { id: number; text: string; chat: Chat }) {
  const { t } = useTexts();
  const router = useRouter();
  const { data, error: ofList } = useInfiniteQuery(conversationsQuery(false));
  const {
    data: ad,
    error,
    refetch,
  } = useQuery({
    queryKey: ['listing', id],
    queryFn: ({ signal }) => api('GET /api/ads/{id}', { params: { id }, signal }),
    meta: { keep: true },
  });
  const known = data?.pages
    .flatMap(({ items }) => items)
    .find((one) => one.ad.id === id && one.role === 'buyer')?.id;
  useEffect(() => {
    if (known) router.replace({ pathname: '/messages/[id]', params: { id: known } });
  }, [known, router]);
  useEffect(
    () =>
      ownChat.onBegun(({ conversationId }, { to }) => {
        if ('adId' in to && to.adId === id)
          router.replace({ pathname: '/messages/[id]', params: { id: conversationId } });
      }),
    [id, router],
  );
  // One further down the list is found by the API, when the message is sent.
  if (ad && !known && (data || ofList)) return <Write ad={ad} text={text} chat={chat} />;
  const isGone = error instanceof ApiError && (error.status === 404 || error.status === 410);
  return (
    <Screen title={t('chat.newTitle')}>
      {isGone ? (
        <Empty icon="search-x" title={t('chat.noListing')} />
      ) : error && !ad ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Loading />
      )}
    </Screen>
  );
}

function Write({ ad, text, chat }: { ad: Ad; text: string; chat: Chat }) {
  const { t } = useTexts();
  const { me } = useStore(session);
  const isOwn = ad.seller.handle === me?.handle;
  const waiting = chat.outbox.entries.filter(({ to }) => 'adId' in to && to.adId === ad.id);
  return (
    <Screen isList title={ad.seller.name}>
      <KeyboardRoom>
        <TopicBar ad={{ ...ad, photo: ad.photos[0] ?? null }} isPublic />
        <ScrollView style={styles.said} contentContainerStyle={styles.hint}>
          <Note icon="info" text={isOwn ? t('chat.own') : t('chat.startHint', { name: ad.seller.name })} />
          {waiting.map((entry) => (
            <UnsentItem key={entry.clientId} chat={chat} entry={entry} />
          ))}
        </ScrollView>
        {isOwn ? null : (
          <Composer
            chat={chat}
            draft={`new-${ad.id}`}
            to={{ adId: ad.id }}
            text={text}
            ready={waiting.length > 0 ? null : 'buyer'}
          />
        )}
      </KeyboardRoom>
    </Screen>
  );
}

const styles = StyleSheet.create({ said: { flex: 1 }, hint: { padding: space.l, gap: space.m } });
