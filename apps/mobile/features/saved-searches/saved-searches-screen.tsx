import { useMutation, useQuery } from '@tanstack/react-query';
import type { SavedSearch } from '@thulubazaar/contract';
import { type Href, useRouter } from 'expo-router';
import type { ReactNode } from 'react';
import { StyleSheet, View } from 'react-native';
import { PushAsk } from '~/cards/push-ask.tsx';
import { api } from '~/data/api.ts';
import { mine, queries } from '~/data/queries.ts';
import { session } from '~/data/session.ts';
import { linkToRoute } from '~/device/link-to-route.ts';
import { useStore } from '~/device/use-store.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Screen } from '~/ui/screen.tsx';
import { SignInFirst } from '~/ui/sign-in-first.tsx';
import { Empty, Failed, Loading } from '~/ui/states.tsx';
import { space } from '~/ui/theme.ts';
import { toast } from '~/ui/toast.tsx';
import { Heading, Words } from '~/ui/words.tsx';
import { WatchedItem } from './watched-item.tsx';

const queryKey = [mine, 'saved-searches'];

/** /saved-searches: the searches, sellers and shops one wants to hear of, and when. */
export function SavedSearchesScreen() {
  const { t } = useTexts();
  const { me } = useStore(session);
  if (!me)
    return (
      <SignInFirst
        title={t('savedSearches.title')}
        icon="search"
        text={t('savedSearches.description')}
        next="/saved-searches"
      />
    );
  return <Watched />;
}

/** Asks the API to change one of them, and for all of them again. */
function useChange() {
  const { t } = useTexts();
  const { mutate, isPending } = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSuccess: () => queries.invalidateQueries({ queryKey: [mine] }),
    onError: (error) => toast.say(problemText(error, t)),
  });
  return { run: mutate, isBusy: isPending };
}

function Watched() {
  const { t } = useTexts();
  const router = useRouter();
  const { run, isBusy } = useChange();
  const { data, error, refetch, isRefetching } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const [searches, follows, shops] = await Promise.all([
        api('GET /api/my/searches', { signal }),
        api('GET /api/my/follows', { signal }),
        api('GET /api/my/shop-follows', { signal }),
      ]);
      return { searches: searches.items, follows: follows.items, shops: shops.items };
    },
    meta: { keep: true },
  });
  const title = t('savedSearches.title');
  if (!data)
    return <Screen title={title}>{error ? <Failed error={error} onRetry={refetch} /> : <Loading />}</Screen>;
  const { searches, follows, shops } = data;
  return (
    <Screen title={title} onRefresh={refetch} isRefreshing={isRefetching}>
      {searches.length === 0 ? (
        <Empty icon="bell" title={t('savedSearches.emptyTitle')} text={t('savedSearches.emptyText')}>
          <Button icon="search" label={t('savedSearches.browse')} onPress={() => router.push('/search')} />
        </Empty>
      ) : (
        <View style={styles.ask}>
          <PushAsk />
        </View>
      )}
      {searches.map((search) => (
        <SearchItem key={search.id} search={search} run={run} isBusy={isBusy} />
      ))}
      <Part title={t('savedSearches.sellers')} isShown={follows.length > 0}>
        {follows.map(({ seller: { handle, name, kind }, alerts }) => (
          <WatchedItem
            key={handle}
            icon={kind === 'shop' ? 'store' : 'user-round'}
            title={name}
            alerts={alerts}
            isBusy={isBusy}
            onOpen={() => router.push(`/seller/${handle}` as Href)}
            onWhen={(when) =>
              run(() => api('PUT /api/my/follows/{handle}', { params: { handle }, body: { alerts: when } }))
            }
            removeLabel={t('savedSearches.unfollow')}
            onRemove={() => run(() => api('DELETE /api/my/follows/{handle}', { params: { handle } }))}
          />
        ))}
      </Part>
      <Part title={t('savedSearches.shops')} isShown={shops.length > 0}>
        {shops.map(({ shop: { slug, name }, alerts }) => (
          <WatchedItem
            key={slug}
            icon="store"
            title={name}
            alerts={alerts}
            isBusy={isBusy}
            onOpen={() => router.push(`/shop/${slug}` as Href)}
            onWhen={(when) =>
              run(() => api('PUT /api/my/shop-follows/{slug}', { params: { slug }, body: { alerts: when } }))
            }
            removeLabel={t('savedSearches.unfollow')}
            onRemove={() => run(() => api('DELETE /api/my/shop-follows/{slug}', { params: { slug } }))}
          />
        ))}
      </Part>
      {searches.length + follows.length + shops.length > 0 ? (
        <Words size="s" colour="muted" style={styles.often}>
          {t('savedSearches.howOften')}
        </Words>
      ) : null}
    </Screen>
  );
}

interface SearchProps {
  search: SavedSearch;
  run(work: () => Promise<unknown>): void;
  isBusy: boolean;
}

function SearchItem({ search, run, isBusy }: SearchProps) {
  const { lang, t } = useTexts();
  const router = useRouter();
  const { id, name, label, path, alerts, paused, newMatches } = search;
  const params = { id };
  const change = (body: { paused?: boolean; alerts?: SavedSearch['alerts']; looked?: true }) =>
    api('PATCH /api/my/searches/{id}', { params, body });
  const open = () => {
    const route = linkToRoute(path);
    if (newMatches > 0) run(() => change({ looked: true }));
    if (route) router.push(route);
  };
  return (
    <WatchedItem
      icon="search"
      title={name ?? label[lang]}
      text={[
        name ? label[lang] : '',
        newMatches > 0 ? t('savedSearches.new', { count: newMatches }) : '',
        paused ? t('savedSearches.paused') : '',
      ]
        .filter(Boolean)
        .join(' · ')}
      isNew={newMatches > 0}
      alerts={alerts}
      isBusy={isBusy}
      onOpen={open}
      onWhen={(when) => run(() => change({ alerts: when }))}
      pause={{
        label: t(paused ? 'savedSearches.resume' : 'savedSearches.pause'),
        run: () => run(() => change({ paused: !paused })),
      }}
      removeLabel={t('savedSearches.remove')}
      onRemove={() => run(() => api('DELETE /api/my/searches/{id}', { params }))}
    />
  );
}

function Part({ title, isShown, children }: { title: string; isShown: boolean; children: ReactNode }) {
  if (!isShown) return null;
  return (
    <View>
      <Heading size="l" style={styles.title}>
        {title}
      </Heading>
      {children}
    </View>
  );
}

const styles = StyleSheet.create({
  ask: { paddingHorizontal: space.l, paddingTop: space.m },
  title: { paddingHorizontal: space.l, paddingTop: space.xl, paddingBottom: space.xs },
  often: { padding: space.l },
});
