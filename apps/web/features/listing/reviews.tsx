import type { Lang, Rating, Review } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { formatDate } from '@thulubazaar/frontend/words/format';
import { starsText } from '@thulubazaar/frontend/words/stars-text';
import { textLang } from '@/i18n/text-lang.ts';
import { translate } from '@/i18n/translate.ts';
import { Stars } from '@/shell/stars.tsx';
import { ReportAnswer } from './report-answer.tsx';
import { ReportReview } from './report-review.tsx';

/** The person who is written of. */
interface About {
  handle: string;
  name: string;
}

interface Props {
  about: About;
  items: Review[];
  rating: Rating | null;
  lang: Lang;
}

/** What others say of their deals with somebody: the average, where there is one, and each. */
export function Reviews({ about, items, rating, lang }: Props) {
  const t = translate(lang);
  return (
    <>
      {rating ? (
        <p className="mb-3 flex flex-wrap items-center gap-x-3">
          <Stars stars={rating.average} lang={lang} />
          <strong>{t('reviews.average', { average: starsText(rating.average, lang) })}</strong>
          <span className="text-muted">{t('reviews.count', { count: rating.count })}</span>
        </p>
      ) : (
        <p className="mb-3 text-sm text-muted">{t('reviews.tooFew')}</p>
      )}
      <ul className="panel overflow-hidden">
        {items.map((review) => (
          <Item key={review.id} review={review} about={about} lang={lang} />
        ))}
      </ul>
    </>
  );
}

function Item({ review, about, lang }: { review: Review; about: About; lang: Lang }) {
  const t = translate(lang);
  const { id, author, as, rating, text, tags, shownAt, answer } = review;
  return (
    <li className="saved-item" data-review={id}>
      <p className="flex flex-wrap items-center gap-x-3">
        <Stars stars={rating} lang={lang} />
        <a
          className="link inline-flex min-h-11 items-center font-semibold"
          href={pageHref(lang, author.path)}
          dir="auto"
        >
          {author.name}
        </a>
        <span className="text-sm text-muted">
          {t(`reviews.as_${as}`)} · <time dateTime={shownAt}>{formatDate(shownAt, lang)}</time>
        </span>
      </p>
      {tags.length > 0 ? (
        <p className="flex flex-wrap gap-2">
          {tags.map((tag) => (
            <span key={tag} className="tag">
              {t(`reviews.tag_${tag}`)}
            </span>
          ))}
        </p>
      ) : null}
      {text ? (
        <p className="max-w-prose whitespace-pre-line" dir="auto" lang={textLang(text)}>
          {text}
        </p>
      ) : null}
      {answer ? (
        <div className="rounded-lg bg-sunken px-4 py-3">
          <p className="text-sm text-muted">{t('reviews.answer', { name: about.name })}</p>
          <p className="max-w-prose whitespace-pre-line" dir="auto" lang={textLang(answer.text)}>
            {answer.text}
          </p>
          <ReportAnswer id={id} handle={about.handle} lang={lang} />
        </div>
      ) : null}
      <ReportReview id={id} handle={about.handle} lang={lang} />
    </li>
  );
}
