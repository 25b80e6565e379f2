import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { useState } from 'react';
import { ActivityIndicator, FlatList, RefreshControl, StyleSheet, View } from 'react-native';
import { conversationsQuery } from '~/data/conversations.ts';
import { session } from '~/data/session.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { Screen } from '~/ui/screen.tsx';
import { Segments } from '~/ui/segments.tsx';
import { Empty, Failed, Loading } from '~/ui/states.tsx';
import { space, useColours } from '~/ui/theme.ts';
import { ConversationRow } from './conversation-row.tsx';
import { useChat } from './use-chat.ts';

/** The tab of one's conversations. */
export function ListScreen() {
  const { t } = useTexts();
  const router = useRouter();
  const { me } = useStore(session);
  if (!me)
    return (
      <Screen>
        <Empty icon="message-circle" title={t('chat.title')} text={t('chat.signInFirst')}>
          <Button
            label={t('auth.signIn')}
            onPress={() => router.push({ pathname: '/sign-in', params: { next: '/messages' } })}
          />
        </Empty>
      </Screen>
    );
  return <Lists />;
}

function Lists() {
  const { t } = useTexts();
  const [shown, setShown] = useState<'inbox' | 'archived'>('inbox');
  return (
    <Screen isList>
      <View style={styles.choice}>
        <Segments<'inbox' | 'archived'>
          label={t('chat.filters')}
          choices={[
            ['inbox', t('chat.inbox')],
            ['archived', t('chat.archived')],
          ]}
          chosen={shown}
          onChoose={setShown}
        />
        <WaitingStarts />
      </View>
      <Conversations key={shown} isArchived={shown === 'archived'} />
    </Screen>
  );
}

function Conversations({ isArchived }: { isArchived: boolean }) {
  const colours = useColours();
  const { t } = useTexts();
  const query = useInfiniteQuery(conversationsQuery(isArchived));
  const { data, error, refetch, isRefetching, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  if (!data) return error ? <Failed error={error} onRetry={refetch} /> : <Loading />;
  return (
    <FlatList
      data={data.pages.flatMap(({ items }) => items)}
      keyExtractor={({ id }) => id}
      renderItem={({ item }) => <ConversationRow conversation={item} />}
      ListEmptyComponent={<Nothing isArchived={isArchived} />}
      ListFooterComponent={
        isFetchingNextPage ? <ActivityIndicator color={colours.brand} style={styles.more} /> : null
      }
      onEndReached={() => {
        if (hasNextPage && !isFetchingNextPage) fetchNextPage();
      }}
      refreshControl={
        <RefreshControl
          refreshing={isRefetching && !isFetchingNextPage}
          onRefresh={refetch}
          tintColor={colours.brand}
        />
      }
      accessibilityLabel={t('chat.list')}
      contentContainerStyle={styles.list}
    />
  );
}

/** First messages that have not begun their conversation yet stand in none. */
function WaitingStarts() {
  const { t } = useTexts();
  const waiting = useChat()?.outbox.entries.filter(({ to, problem }) => 'adId' in to && !problem) ?? [];
  if (waiting.length === 0) return null;
  return <Note icon="clock" text={t('chat.waitingStart', { count: waiting.length })} />;
}

function Nothing({ isArchived }: { isArchived: boolean }) {
  const { t } = useTexts();
  const router = useRouter();
  if (isArchived)
    return <Empty icon="archive" title={t('chat.emptyArchive')} text={t('chat.emptyArchiveText')} />;
  return (
    <Empty icon="message-circle" title={t('chat.emptyTitle')} text={t('chat.emptyText')}>
      <Button icon="search" label={t('chat.emptySearch')} onPress={() => router.push('/search')} />
    </Empty>
  );
}

const styles = StyleSheet.create({
  choice: {
    padding: space.l,
    paddingBottom: space.s,
    gap: space.s,
    maxWidth: 760,
    width: '100%',
    alignSelf: 'center',
  },
  list: { maxWidth: 760, width: '100%', alignSelf: 'center', paddingBottom: space.xl },
  more: { padding: space.l },
});
