import { readSearchQuery, type SearchQuery, searchLink } from '@thulubazaar/frontend/urls/search-query';
import { useLocalSearchParams, useRouter } from 'expo-router';
import { useCallback, useEffect, useState } from 'react';
import { BackHandler, StyleSheet, View } from 'react-native';
import { askedBefore } from '~/data/asked-before.ts';
import { useSeller, useShop } from '~/data/sellers.ts';
import { ListScreen } from '~/lists/list-screen.tsx';
import { OfflineLine } from '~/ui/offline-line.tsx';
import { useColours } from '~/ui/theme.ts';
import { PreetiOffer } from './preeti-offer.tsx';
import { SearchField } from './search-field.tsx';
import { Suggestions } from './suggestions.tsx';

type Params = Record<string, string | string[]>;

/** Searching: the address holds all that is asked, so that a link of the web shows the same. */
export function SearchScreen() {
  const colours = useColours();
  const params = useLocalSearchParams<Params>();
  const router = useRouter();
  const query = readSearchQuery(params);
  const [typed, setTyped] = useState(query.q);
  const [isTyping, setTyping] = useState(params.write === '1');
  const seller = useSeller(query.seller).data?.name;
  const shop = useShop(query.shop).data?.name;

  // Another search came from elsewhere: a link, a chip, the way back.
  const { q } = query;
  useEffect(() => setTyped(q), [q]);
  useEffect(() => {
    if (params.write !== '1') return;
    setTyping(true);
    router.setParams({ write: undefined });
  }, [params.write, router]);

  // The phone's way back leads out of the suggestions before it leads out of the search.
  useEffect(() => {
    if (!isTyping) return;
    const stop = BackHandler.addEventListener('hardwareBackPress', () => {
      setTyping(false);
      return true;
    });
    return () => stop.remove();
  }, [isTyping]);

  const show = useCallback(
    (next: SearchQuery) => {
      setTyping(false);
      // What is not said any more has to be taken out by name.
      const gone = Object.fromEntries(Object.keys(params).map((key) => [key, undefined]));
      const said = Object.entries(searchLink(next)).filter(([, value]) => value);
      router.setParams({ ...gone, ...Object.fromEntries(said) });
    },
    [params, router],
  );
  const search = (words: string) => {
    askedBefore.remember(words);
    setTyped(words);
    show(readSearchQuery({ ...searchLink({ ...query, sort: 'relevance' }), q: words, sort: '' } as Params));
  };

  return (
    <View style={[styles.screen, { backgroundColor: colours.paper }]}>
      <SearchField
        value={typed}
        onChange={setTyped}
        isTyping={isTyping}
        onTyping={setTyping}
        onSearch={search}
      />
      <OfflineLine />
      {isTyping ? (
        <Suggestions typed={typed} onSearch={search} onDone={() => setTyping(false)} />
      ) : (
        <ListScreen
          query={query}
          onChange={show}
          name={shop ?? seller}
          above={<PreetiOffer text={query.q} onUse={search} />}
        />
      )}
    </View>
  );
}

const styles = StyleSheet.create({ screen: { flex: 1 } });
