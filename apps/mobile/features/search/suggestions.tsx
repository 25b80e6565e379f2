import { useQuery } from '@tanstack/react-query';
import type { Suggestion } from '@thulubazaar/contract';
import { useRouter } from 'expo-router';
import { useEffect } from 'react';
import { ScrollView, StyleSheet } from 'react-native';
import { api } from '~/data/api.ts';
import { askedBefore } from '~/data/asked-before.ts';
import { useSettled } from '~/device/use-settled.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Row } from '~/ui/row.tsx';
import { space } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

interface Props {
  typed: string;
  onSearch(words: string): void;
  /** It led elsewhere. */
  onDone(): void;
}

/** How what is typed may go on, in its script; before anything is typed, what was searched for on this phone. */
export function Suggestions({ typed, onSearch, onDone }: Props) {
  const settled = useSettled(typed.trim(), 180);
  return (
    <ScrollView keyboardShouldPersistTaps="handled" contentContainerStyle={styles.all}>
      {typed.trim() === '' ? (
        <Before onSearch={onSearch} />
      ) : (
        <Continued typed={typed.trim()} settled={settled} onSearch={onSearch} onDone={onDone} />
      )}
    </ScrollView>
  );
}

const mostSuggestions = 8;

function Continued({ typed, settled, onSearch, onDone }: Props & { settled: string }) {
  const { lang, t } = useTexts();
  const router = useRouter();
  const { words } = useStore(askedBefore);
  const { data = [] } = useQuery({
    queryKey: ['suggestions', settled],
    queryFn: async ({ signal }) =>
      (await api('GET /api/search/suggest', { query: { q: settled, limit: mostSuggestions }, signal })).items,
    enabled: settled !== '',
    placeholderData: (before) => before,
    staleTime: 60_000,
    // Of no use later: one attempt.
    retry: false,
  });
  const begun = words.filter((each) => each.toLowerCase().startsWith(typed.toLowerCase()));
  const known = new Set(begun);
  const open = ({ kind, id, text }: Suggestion) => {
    askedBefore.remember(text);
    if (kind === 'word' || !id) return onSearch(text);
    onDone();
    if (kind === 'category') router.push(`/c/${id}`);
    else router.push(`/in/${id}`);
  };
  return (
    <>
      {begun.slice(0, 3).map((each) => (
        <Row
          key={each}
          icon="clock"
          label={each}
          text={t('shell.searchedBefore')}
          onPress={() => onSearch(each)}
        />
      ))}
      {data
        .filter(({ kind, text }) => kind !== 'word' || !known.has(text))
        .map((suggestion) => (
          <Row
            key={`${suggestion.kind} ${suggestion.id ?? suggestion.text}`}
            icon={{ word: 'search', category: 'layout-grid', place: 'map-pin' }[suggestion.kind]}
            label={nameOf(suggestion, lang)}
            text={noteOf(suggestion, t)}
            onPress={() => open(suggestion)}
          />
        ))}
      <Row icon="search" label={t('search.titleFor', { q: typed })} onPress={() => onSearch(typed)} />
    </>
  );
}

/** Words go on in the script that is typed in; categories and places have a name in the language of the app. */
function nameOf({ kind, label, text }: Suggestion, lang: 'en' | 'ne'): string {
  return kind === 'word' ? text : (label?.[lang] ?? text);
}

function noteOf({ kind, count }: Suggestion, t: ReturnType<typeof useTexts>['t']): string | undefined {
  if (kind === 'place') return t('shell.suggestedPlace');
  return count ? t('search.results', { count }) : undefined;
}

function Before({ onSearch }: Pick<Props, 'onSearch'>) {
  const { t } = useTexts();
  const { words } = useStore(askedBefore);
  useEffect(() => {
    askedBefore.wake();
  }, []);
  const examples = [t('home.example1'), t('home.example2'), t('home.example3')];
  if (words.length === 0)
    return (
      <>
        <Words size="s" colour="muted" style={styles.title}>
          {t('home.try')}
        </Words>
        {examples.map((each) => (
          <Row key={each} icon="search" label={each} onPress={() => onSearch(each)} />
        ))}
      </>
    );
  return (
    <>
      {words.map((each) => (
        <Row key={each} icon="clock" label={each} onPress={() => onSearch(each)} />
      ))}
      <Button kind="quiet" label={t('shell.forgetSearches')} onPress={() => askedBefore.forget()} />
    </>
  );
}

const styles = StyleSheet.create({
  all: { paddingBottom: space.xxl },
  title: { paddingHorizontal: space.l, paddingTop: space.m },
});
