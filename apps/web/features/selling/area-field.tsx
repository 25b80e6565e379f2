'use client';

import type { AreaAttribute } from '@thulubazaar/catalog/attribute';
import { areaEcho } from '@thulubazaar/frontend/words/area-echo';
import { toLatinDigits } from '@thulubazaar/nepal/digits';
import { areaUnitName, parseArea } from '@thulubazaar/nepal/units';
import { Doubt } from '@/forms/doubt.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { useTexts } from '@/i18n/texts.tsx';

interface Props {
  id: string;
  label: string;
  hint: string | undefined;
  error: string | undefined;
  value: string;
  units: AreaAttribute['units'];
  onChange(value: string): void;
}

/** An area as it was measured, told in other measures below; a number alone is asked for its unit. */
export function AreaField({ hint, value, units, onChange, ...field }: Props) {
  const { lang, t } = useTexts();
  const area = parseArea(value);
  const bare = /^[\d,.]+$/.test(toLatinDigits(value).trim()) ? value.trim() : null;
  return (
    <div>
      <TextField
        {...field}
        hint={area === null ? hint : areaEcho(area, lang)}
        value={value}
        onChange={onChange}
        autoComplete="off"
        maxLength={60}
      />
      {bare ? (
        <Doubt
          question={t('post.whichUnit')}
          answers={units.map((unit) => [`${bare} ${areaUnitName(unit, lang)}`, areaUnitName(unit, lang)])}
          onChoose={onChange}
        />
      ) : null}
    </div>
  );
}
