import type { Deal, Lang } from '@thulubazaar/contract';
import { longestReview } from '@thulubazaar/contract/limits';
import { translate } from '@/i18n/translate.ts';
import { Stars } from '@/shell/stars.tsx';

// As the contract has them, which would bring zod along.
const tags = ['as_described', 'polite', 'on_time'] as const;

/** What is asked of a deal: stars, what was good, and words. */
export function ReviewFields({ deal, lang }: { deal: Deal; lang: Lang }) {
  const t = translate(lang);
  const { id, myReview, other } = deal;
  return (
    <>
      <fieldset className="grid">
        <legend className="font-semibold">{t('deals.howWasIt', { name: other.name })}</legend>
        {[5, 4, 3, 2, 1].map((stars) => (
          <label key={stars} className="flex min-h-11 items-center gap-3">
            <input
              type="radio"
              name="rating"
              value={stars}
              defaultChecked={myReview?.rating === stars}
              required
            />
            <Stars stars={stars} lang={lang} />
          </label>
        ))}
      </fieldset>
      <fieldset className="flex flex-wrap gap-x-5">
        <legend className="sr-only">{t('deals.tags')}</legend>
        {tags.map((tag) => (
          <label key={tag} className="flex min-h-11 items-center gap-2">
            <input type="checkbox" name="tags" value={tag} defaultChecked={myReview?.tags.includes(tag)} />
            {t(`reviews.tag_${tag}`)}
          </label>
        ))}
      </fieldset>
      <div className="grid gap-1">
        <label className="font-semibold" htmlFor={`text-${id}`}>
          {t('deals.text')}
        </label>
        <p id={`hint-${id}`} className="text-sm text-muted">
          {t('deals.textHint')}
        </p>
        <textarea
          id={`text-${id}`}
          className="input min-h-24"
          name="text"
          maxLength={longestReview}
          defaultValue={myReview?.text ?? ''}
          aria-describedby={`hint-${id}`}
        />
      </div>
    </>
  );
}
