import { useQuery } from '@tanstack/react-query';
import type { Buyer, MyAd, MyAdCard } from '@thulubazaar/contract';
import { standingOf } from '@thulubazaar/frontend/drafts/older';
import { historySentence } from '@thulubazaar/frontend/mine/history-sentence';
import { clockTime, formatDate } from '@thulubazaar/nepal/calendar';
import { useState } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { mine } from '~/data/queries.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { Failed, Loading } from '~/ui/states.tsx';
import { space, tapTarget } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

/** What is asked, or shown, of a listing over the list. */
export type Question =
  | { kind: 'sell'; listing: MyAdCard; buyers: Buyer[] }
  | { kind: 'same'; listing: MyAdCard; older: MyAd }
  | { kind: 'history'; listing: MyAdCard };

interface Props {
  question: Question | null;
  onSold(listing: MyAdCard, buyer: string | undefined): void;
  /** It is another thing than the older one. */
  onDifferent(listing: MyAdCard): void;
  onClose(): void;
}

const titles = { sell: 'my.sellTitle', same: 'post.duplicateTitle', history: 'my.task_history' } as const;

/** The one sheet that is open. */
export function QuestionSheet({ question, onSold, onDifferent, onClose }: Props) {
  const { t } = useTexts();
  return (
    <Sheet title={question ? t(titles[question.kind]) : ''} isOpen={question !== null} onClose={onClose}>
      {question?.kind === 'sell' ? (
        <Selling buyers={question.buyers} onSold={(buyer) => onSold(question.listing, buyer)} />
      ) : null}
      {question?.kind === 'same' ? (
        <>
          <Words>{t(`my.sameText_${standingOf(question.older.state)}`)}</Words>
          <Words bold>{question.older.title}</Words>
          <Button label={t('my.sameDifferent')} onPress={() => onDifferent(question.listing)} />
          <Button kind="secondary" label={t('my.sameLeave')} onPress={onClose} />
        </>
      ) : null}
      {question?.kind === 'history' ? <History id={question.listing.id} /> : null}
    </Sheet>
  );
}

/** Asks to whom something was sold: one of those who wrote about it, or nobody says. */
function Selling({ buyers, onSold }: { buyers: Buyer[]; onSold(handle: string | undefined): void }) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState('');
  const choices = [{ handle: '', name: t('my.sellNobody') }, ...buyers];
  return (
    <>
      <Words colour="muted">{t('my.sellText')}</Words>
      <View accessibilityRole="radiogroup">
        {choices.map(({ handle, name }) => (
          <Pressable
            key={handle}
            accessibilityRole="radio"
            accessibilityLabel={name}
            accessibilityState={{ checked: chosen === handle }}
            onPress={() => setChosen(handle)}
            style={styles.choice}
          >
            <Icon
              name={chosen === handle ? 'check' : 'user-round'}
              colour={chosen === handle ? 'link' : 'muted'}
            />
            <Words bold={chosen === handle}>{name}</Words>
          </Pressable>
        ))}
      </View>
      <Button label={t('my.markSold')} onPress={() => onSold(chosen || undefined)} />
    </>
  );
}

/** What was done with a listing, the last first. */
function History({ id }: { id: number }) {
  const texts = useTexts();
  const { lang, t } = texts;
  const { data, error, refetch } = useQuery({
    queryKey: [mine, 'history', id],
    queryFn: ({ signal }) => api('GET /api/ads/{id}/history', { params: { id }, signal }),
    staleTime: 0,
  });
  if (error) return <Failed error={error} onRetry={refetch} />;
  if (!data) return <Loading />;
  const shown = data.items.flatMap((item) => {
    const text = historySentence(item, texts);
    return text === null ? [] : [{ ...item, text }];
  });
  if (shown.length === 0) return <Words colour="muted">{t('my.noHistory')}</Words>;
  return shown.map(({ id: event, text, at, by }) => (
    <View key={event}>
      <Words>{text}</Words>
      <Words size="s" colour="muted">
        {by === 'owner' ? '' : `${t(`my.by_${by}`)} · `}
        {formatDate(new Date(at), lang)}, {clockTime(new Date(at), lang)}
      </Words>
    </View>
  ));
}

const styles = StyleSheet.create({
  choice: { minHeight: tapTarget, flexDirection: 'row', alignItems: 'center', gap: space.m },
});
