'use client';

import type { CaseReview, ModerationCase } from '@thulubazaar/contract';
import { starsText } from '@thulubazaar/frontend/words/stars-text';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';

/** What the person wrote of others that was reported, or does not count. */
export function CaseReviews({ one: { reviews } }: { one: ModerationCase }) {
  const { t } = useTexts();
  if (reviews.length === 0) return null;
  return (
    <section className="desk-part" aria-labelledby="case-reviews">
      <h2 id="case-reviews">{t('moderation.reviews', { count: reviews.length })}</h2>
      <ul className="desk-reports">
        {reviews.map((review) => (
          <Item key={review.id} review={review} />
        ))}
      </ul>
    </section>
  );
}

function Item({ review }: { review: CaseReview }) {
  const { lang, t } = useTexts();
  const { about, rating, text, shownAt, shares, reported, removed } = review;
  return (
    <li>
      <p>
        <strong>{t('reviews.stars', { stars: starsText(rating, lang) })}</strong>{' '}
        <a className="link" href={`/${lang}${about.path}`} target="_blank" rel="noopener">
          {about.name}
        </a>
      </p>
      {text ? (
        <blockquote className="desk-quote" dir="auto" lang={textLang(text)}>
          {text}
        </blockquote>
      ) : null}
      <p className="desk-facts">
        {reported ? <span className="tag tag-plain">{t('moderation.reviewReported')}</span> : null}
        {shares.map((what) => (
          <span key={what} className="tag tag-plain">
            {t(`moderation.reviewShares_${what}`)}
          </span>
        ))}
        {removed ? <span className="tag tag-plain">{t('moderation.reviewRemoved')}</span> : null}
        <time className="desk-small" dateTime={shownAt}>
          {formatDate(new Date(shownAt), lang)}
        </time>
      </p>
    </li>
  );
}
