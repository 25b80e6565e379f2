import type { Lang } from '@thulubazaar/contract';
import { longestPlaceSearch } from '@thulubazaar/contract/limits';
import { translate } from '@/i18n/translate.ts';
import { Island } from '@/shell/island.tsx';
import { describedBy, Field } from './field.tsx';

const placeLevels = ['province', 'district', 'local', 'area', 'ward'] as const;

interface Props {
  lang: Lang;
  /** Id of the place chosen before, and its name or what was typed; both may be empty. */
  place: string;
  where: string;
  /** Id of the form the field belongs to, when that is not around it. */
  form?: string;
}

/**
 * A field for a place: `where` is what was typed, `place` the id once one was chosen. Plain text without scripts;
 * with them it suggests places as one types.
 */
export function PlacePicker({ lang, place, where, form }: Props) {
  const t = translate(lang);
  const levels = Object.fromEntries(placeLevels.map((level) => [level, t(`place.${level}`)]));
  const counts = Array.from({ length: 8 }, (_, count) => t('search.suggestionCount', { count }));
  return (
    <Island
      name="place-picker"
      className="relative block"
      lang={lang}
      data-counts={JSON.stringify(counts)}
      data-levels={JSON.stringify(levels)}
    >
      <Field id="where" label={t('search.place')} hint={t('search.placeHint')}>
        <input
          id="where"
          name="where"
          form={form}
          className="input"
          autoComplete="off"
          maxLength={longestPlaceSearch}
          defaultValue={where}
          placeholder={t('search.placePlaceholder')}
          {...describedBy('where', { hint: true })}
        />
        <input type="hidden" name="place" form={form} defaultValue={place} />
        <div
          id="where-list"
          className="suggestions"
          role="listbox"
          aria-label={t('search.suggestions')}
          hidden
        />
        <p className="sr-only" role="status" />
      </Field>
    </Island>
  );
}
