import { useInfiniteQuery } from '@tanstack/react-query';
import type { Review } from '@thulubazaar/contract';
import { formatDate } from '@thulubazaar/frontend/words/format';
import { starsText } from '@thulubazaar/frontend/words/stars-text';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { Stars } from '~/cards/stars.tsx';
import { api } from '~/data/api.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Report } from '~/ui/report.tsx';
import { Row } from '~/ui/row.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

interface Props {
  handle: string;
  name: string;
}

function useReviews(handle: string) {
  return useInfiniteQuery({
    queryKey: ['reviews', handle],
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/users/{handle}/reviews', {
        params: { handle },
        query: pageParam === undefined ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    meta: { keep: true },
  });
}

/** The way to what others say of their deals with somebody; nothing where nobody has. */
export function ReviewsRow({ handle, name }: Props) {
  const { lang, t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const reviews = useReviews(handle);
  const pages = reviews.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const rating = pages[0]?.rating ?? null;
  if (items.length === 0) return null;
  const average = rating ? t('reviews.average', { average: starsText(rating.average, lang) }) : null;
  const said = rating
    ? `${average} · ${t('reviews.count', { count: rating.count })}`
    : t('reviews.count', { count: items.length });
  return (
    <>
      <Row icon="star" label={t('reviews.title')} text={said} onPress={() => setOpen(true)} />
      <Sheet title={t('reviews.pageTitle', { name })} isOpen={isOpen} onClose={() => setOpen(false)}>
        {rating ? (
          <View style={styles.line}>
            <Stars stars={rating.average} />
            <Words bold>{average}</Words>
          </View>
        ) : (
          <Words size="s" colour="muted">
            {t('reviews.tooFew')}
          </Words>
        )}
        {items.map((review) => (
          <Item key={review.id} review={review} name={name} leave={() => setOpen(false)} />
        ))}
        {reviews.hasNextPage ? (
          <Button
            kind="secondary"
            label={t('reviews.more')}
            busy={reviews.isFetchingNextPage}
            onPress={() => reviews.fetchNextPage()}
          />
        ) : null}
      </Sheet>
    </>
  );
}

const reasons = ['fake_review', 'abuse', 'spam', 'other'] as const;
const answerReasons = ['abuse', 'spam', 'other'] as const;

interface ItemProps {
  review: Review;
  name: string;
  /** Closes the sheet of reviews. */
  leave(): void;
}

function Item({ review, name, leave }: ItemProps) {
  const { lang, t } = useTexts();
  const colours = useColours();
  const { id, author, as, rating, text, tags, shownAt, answer } = review;
  return (
    <View style={[styles.item, { borderColor: colours.line }]}>
      <View style={styles.line}>
        <Stars stars={rating} />
        <Words bold>{author.name}</Words>
      </View>
      <Words size="s" colour="muted">
        {[
          t(`reviews.as_${as}`),
          formatDate(shownAt, lang),
          ...tags.map((tag) => t(`reviews.tag_${tag}`)),
        ].join(' · ')}
      </Words>
      {text ? <Words>{text}</Words> : null}
      {answer ? (
        <View style={[styles.answer, { backgroundColor: colours.sunken }]}>
          <Words size="s" colour="muted">
            {t('reviews.answer', { name })}
          </Words>
          <Words>{answer.text}</Words>
          <Report
            open={t('reportAnswer.open')}
            ask={t('reportAnswer.ask')}
            done={t('reportAnswer.done')}
            own={t('reportAnswer.own')}
            reasons={answerReasons.map((reason) => [reason, t(`reportAnswer.${reason}`)] as const)}
            send={(reason) =>
              api('POST /api/reviews/{id}/answer/report', { params: { id }, body: { reason } })
            }
            leave={leave}
          />
        </View>
      ) : null}
      <Report
        open={t('reportReview.open')}
        ask={t('reportReview.ask')}
        done={t('reportReview.done')}
        own={t('reportReview.own')}
        reasons={reasons.map((reason) => [reason, t(`reportReview.${reason}`)] as const)}
        send={(reason) => api('POST /api/reviews/{id}/report', { params: { id }, body: { reason } })}
        leave={leave}
      />
    </View>
  );
}

const styles = StyleSheet.create({
  line: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', columnGap: space.s },
  item: {
    gap: space.xs,
    paddingVertical: space.m,
    borderTopWidth: StyleSheet.hairlineWidth,
    alignItems: 'flex-start',
  },
  answer: { alignSelf: 'stretch', gap: space.xs, padding: space.m, borderRadius: radius.m },
});
