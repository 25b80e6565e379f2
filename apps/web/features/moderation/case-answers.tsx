'use client';

import type { CaseAnswer, ModerationCase } from '@thulubazaar/contract';
import { starsText } from '@thulubazaar/frontend/words/stars-text';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';

/** What the person answered to reviews and was reported for, each under the review that it answers. */
export function CaseAnswers({ one: { answers } }: { one: ModerationCase }) {
  const { t } = useTexts();
  if (answers.length === 0) return null;
  return (
    <section className="desk-part" aria-labelledby="case-answers">
      <h2 id="case-answers">{t('moderation.answers', { count: answers.length })}</h2>
      <ul className="desk-reports">
        {answers.map((answer) => (
          <Item key={answer.id} answer={answer} />
        ))}
      </ul>
    </section>
  );
}

function Item({ answer: { review, text, at, removed } }: { answer: CaseAnswer }) {
  const { lang, t } = useTexts();
  const { author, rating } = review;
  return (
    <li>
      <blockquote className="desk-quote" dir="auto" lang={textLang(text)}>
        {text}
      </blockquote>
      <p className="desk-facts">
        {removed ? <span className="tag tag-plain">{t('moderation.reviewRemoved')}</span> : null}
        <time className="desk-small" dateTime={at}>
          {formatDate(new Date(at), lang)}
        </time>
      </p>
      <div className="desk-small mt-2">
        <p>
          <a className="link" href={`/${lang}${author.path}`} target="_blank" rel="noopener" dir="auto">
            {t('moderation.answersTo', { name: author.name })}
          </a>{' '}
          {t('reviews.stars', { stars: starsText(rating, lang) })}
        </p>
        {review.text ? (
          <p className="whitespace-pre-line" dir="auto" lang={textLang(review.text)}>
            {review.text}
          </p>
        ) : null}
      </div>
    </li>
  );
}
