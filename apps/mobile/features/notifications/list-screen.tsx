import { useInfiniteQuery } from '@tanstack/react-query';
import type { Notification } from '@thulubazaar/contract';
import { relativeTime } from '@thulubazaar/frontend/words/format';
import { formatBothDates, nepalDay } from '@thulubazaar/nepal/calendar';
import { type Href, useRouter } from 'expo-router';
import { Pressable, SectionList, StyleSheet, View } from 'react-native';
import { PushAsk } from '~/cards/push-ask.tsx';
import { notificationsQuery, readNotifications } from '~/data/notifications.ts';
import { outbox } from '~/data/outbox.ts';
import { session } from '~/data/session.ts';
import { unread } from '~/data/unread.ts';
import { linkToRoute } from '~/device/link-to-route.ts';
import { useStore } from '~/device/use-store.ts';
import { openWeb } from '~/device/web-pages.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Screen } from '~/ui/screen.tsx';
import { SignInFirst } from '~/ui/sign-in-first.tsx';
import { Empty, Failed, Loading } from '~/ui/states.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { toast } from '~/ui/toast.tsx';
import { Words } from '~/ui/words.tsx';

/** /notifications: what one was told, by day. */
export function NotificationsScreen() {
  const { t } = useTexts();
  const { me } = useStore(session);
  if (!me) return <SignInFirst title={t('notifications.title')} icon="bell" next="/notifications" />;
  return <List />;
}

interface Day {
  day: string;
  data: Notification[];
}

/** In order, a group for each day of Nepal. */
export function byDay(items: readonly Notification[]): Day[] {
  const days: Day[] = [];
  for (const item of items) {
    const day = nepalDay(new Date(item.createdAt));
    const last = days.at(-1);
    if (last?.day === day) last.data.push(item);
    else days.push({ day, data: [item] });
  }
  return days;
}

function List() {
  const { lang, t } = useTexts();
  const router = useRouter();
  const { notifications } = useStore(unread);
  const query = useInfiniteQuery(notificationsQuery);
  const { data, error, refetch, isRefetching, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const newest = items[0];
  const now = Date.now();
  const nameOf = (day: string) =>
    day === nepalDay(new Date(now))
      ? t('chat.today')
      : day === nepalDay(new Date(now - 86_400_000))
        ? t('chat.yesterday')
        : formatBothDates(new Date(`${day}T06:15:00Z`), lang);
  return (
    <Screen title={t('notifications.title')} isList>
      {data ? (
        <SectionList
          sections={byDay(items)}
          keyExtractor={({ id }) => String(id)}
          renderItem={({ item }) => <Item item={item} />}
          renderSectionHeader={({ section }) => (
            <Words bold size="s" colour="muted" accessibilityRole="header" style={styles.day}>
              {nameOf(section.day)}
            </Words>
          )}
          stickySectionHeadersEnabled={false}
          ListHeaderComponent={
            <View style={styles.head}>
              <PushAsk />
              <View style={styles.buttons}>
                <Button
                  kind="secondary"
                  icon="sliders-horizontal"
                  label={t('notifications.settingsLink')}
                  onPress={() => router.push('/notifications/settings' as Href)}
                />
                {newest && notifications > 0 ? (
                  <Button
                    kind="secondary"
                    icon="check-check"
                    label={t('notifications.readAll')}
                    onPress={() => {
                      readNotifications({ upTo: newest.id }).catch(() => toast.say(t('form.failed')));
                    }}
                  />
                ) : null}
              </View>
            </View>
          }
          ListEmptyComponent={
            <Empty icon="bell" title={t('notifications.emptyTitle')} text={t('notifications.emptyText')} />
          }
          onRefresh={refetch}
          refreshing={isRefetching && !isFetchingNextPage}
          onEndReached={() => {
            if (hasNextPage && !isFetchingNextPage) fetchNextPage();
          }}
          contentContainerStyle={styles.list}
        />
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Loading />
      )}
    </Screen>
  );
}

function Item({ item }: { item: Notification }) {
  const colours = useColours();
  const { lang, t } = useTexts();
  const router = useRouter();
  const { id, text, path, createdAt, read, action, adId } = item;
  const words = text[lang];
  const open = () => {
    if (!read) readNotifications({ ids: [id] }).catch(() => {});
    if (path === null) return;
    const route = linkToRoute(path);
    if (route) router.push(route);
    else openWeb(path).catch(() => {});
  };
  const confirm = async () => {
    if (adId === null) return;
    await outbox.add({ kind: 'confirm', adId, title: words });
    if (!read) readNotifications({ ids: [id] }).catch(() => {});
    toast.say(t('notifications.done'));
  };
  return (
    <View style={[styles.item, { borderColor: colours.line }]}>
      <Pressable
        accessibilityRole="button"
        accessibilityLabel={read ? words : `${t('notifications.new')}: ${words}`}
        onPress={open}
        style={({ pressed }) => [styles.press, pressed && { backgroundColor: colours.sunken }]}
      >
        <View style={[styles.dot, !read && { backgroundColor: colours.brand }]} />
        <View style={styles.words}>
          <Words bold={!read}>{words}</Words>
          <Words size="xs" colour="muted">
            {relativeTime(createdAt, lang)}
          </Words>
        </View>
      </Pressable>
      {action && adId !== null && !read ? (
        <View style={styles.action}>
          <Button
            kind="secondary"
            icon="check"
            label={t(`notifications.${action}`)}
            onPress={() => confirm().catch(() => toast.say(t('form.failed')))}
          />
        </View>
      ) : null}
    </View>
  );
}

const styles = StyleSheet.create({
  list: { maxWidth: 760, width: '100%', alignSelf: 'center', paddingBottom: space.xxl },
  head: { padding: space.l, paddingBottom: 0, gap: space.m },
  buttons: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
  day: { paddingHorizontal: space.l, paddingTop: space.l, paddingBottom: space.xs },
  item: { borderBottomWidth: StyleSheet.hairlineWidth },
  press: {
    minHeight: 56,
    flexDirection: 'row',
    gap: space.m,
    paddingHorizontal: space.l,
    paddingVertical: space.m,
  },
  dot: { width: 8, height: 8, marginTop: 8, borderRadius: radius.pill },
  words: { flex: 1, gap: 2 },
  action: { flexDirection: 'row', paddingLeft: space.l + 8 + space.m, paddingBottom: space.m },
});
