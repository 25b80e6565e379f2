'use client';

import { mostLanguages } from '@thulubazaar/contract/limits';
import {
  type SpokenLanguage,
  spokenLanguageCodes,
  spokenLanguages,
} from '@thulubazaar/nepal/spoken-languages';
import { useTexts } from '@/i18n/texts.tsx';

interface Props {
  chosen: readonly SpokenLanguage[];
  error: string | undefined;
  onChoose(chosen: SpokenLanguage[]): void;
}

/** What one speaks: buyers see it on one's page. */
export function LanguagesField({ chosen, error, onChoose }: Props) {
  const { lang, t } = useTexts();
  const isFull = chosen.length >= mostLanguages;
  return (
    <details className="rounded-lg border border-line px-3">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">
        <span>
          {t('profile.languages')}
          {chosen.length > 0 ? (
            <span className="font-normal text-muted">
              {' '}
              {chosen.map((code) => spokenLanguages[code]?.[lang]).join(', ')}
            </span>
          ) : null}
        </span>
      </summary>
      <fieldset className="pb-3">
        <legend className="sr-only">{t('profile.languages')}</legend>
        <div className="choices">
          {spokenLanguageCodes.map((code) => (
            <label key={code}>
              <input
                type="checkbox"
                name="languages"
                value={code}
                checked={chosen.includes(code)}
                disabled={isFull && !chosen.includes(code)}
                onChange={(event) =>
                  onChoose(event.target.checked ? [...chosen, code] : chosen.filter((each) => each !== code))
                }
              />
              <span>{spokenLanguages[code][lang]}</span>
            </label>
          ))}
        </div>
        {error ? <p className="note note-alert">{error}</p> : null}
      </fieldset>
    </details>
  );
}
