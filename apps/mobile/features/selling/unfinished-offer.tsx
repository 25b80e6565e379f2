import { useQuery } from '@tanstack/react-query';
import type { Category } from '@thulubazaar/contract';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import { hasContent } from '@thulubazaar/frontend/drafts/has-content';
import { relativeTime } from '@thulubazaar/frontend/words/format';
import { StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { deletedListings } from '~/data/deleted-listings.ts';
import { drafts } from '~/data/drafts.ts';
import { line } from '~/data/line.ts';
import { mine } from '~/data/queries.ts';
import { session } from '~/data/session.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

interface Props {
  categories: Category[];
  onGoOn(id: number): void;
  onDismiss(): void;
}

async function readUnfinished(signal: AbortSignal) {
  const kept = drafts.begun().map(({ id }) => id);
  const page = await api('GET /api/me/ads', { query: { group: 'draft' }, signal });
  if (page.nextCursor === null)
    deletedListings.sweep(kept, new Set(page.items.map(({ id }) => id))).catch(() => {});
  return page;
}

/** A listing that was begun earlier: to go on with it, or to leave it and begin another. */
export function UnfinishedOffer({ categories, onGoOn, onDismiss }: Props) {
  const colours = useColours();
  const { lang, t } = useTexts();
  const { me } = useStore(session);
  const { data } = useQuery({
    queryKey: [mine, 'unfinished'],
    queryFn: ({ signal }) => readUnfinished(signal),
    enabled: Boolean(me),
    meta: { keep: true },
  });
  const { isOnline } = useStore(line);
  const kept = data?.items.find((listing) => listing.state === 'draft' && hasContent(listing));
  // Without a line the account may not know of it yet, or the phone not what became of it.
  const [here] = isOnline && data ? [] : drafts.begun();
  const latest = here
    ? { id: here.id, title: here.stash.values.title, categoryId: here.stash.values.categoryId, at: null }
    : kept && { id: kept.id, title: kept.title, categoryId: kept.categoryId, at: kept.updatedAt };
  if (!me || !latest) return null;
  const category = latest.categoryId ? findCategory(categories, latest.categoryId)?.category : undefined;
  const name = latest.title || category?.name[lang] || t('post.noTitle');
  return (
    <View style={[styles.offer, { backgroundColor: colours.surface, borderColor: colours.line }]}>
      <Words size="s" colour="muted">
        {t('post.unfinished')}
      </Words>
      <Words bold size="l" numberOfLines={2}>
        {name}
      </Words>
      {latest.at ? (
        <Words size="s" colour="muted">
          {t('post.lastChanged', { time: relativeTime(latest.at, lang) })}
        </Words>
      ) : null}
      <View style={styles.ways}>
        <Button
          label={t('my.continue')}
          accessibilityLabel={t('my.actionsFor', { action: t('my.continue'), title: name })}
          onPress={() => onGoOn(latest.id)}
        />
        <Button kind="quiet" label={t('post.startNew')} onPress={onDismiss} />
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  offer: { gap: space.xs, padding: space.l, borderWidth: 1, borderRadius: radius.m },
  ways: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s, paddingTop: space.s },
});
