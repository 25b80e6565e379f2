import { isRequired, optionsOf } from '@thulubazaar/catalog/applies';
import type { AreaAttribute, Attribute } from '@thulubazaar/catalog/attribute';
import { no, yes } from '@thulubazaar/catalog/describe';
import type { TypedAttributes } from '@thulubazaar/catalog/typed';
import { areaEcho } from '@thulubazaar/frontend/words/area-echo';
import { formatBothDays } from '@thulubazaar/nepal/calendar';
import { toLatinDigits } from '@thulubazaar/nepal/digits';
import { formatNpr, parseNpr } from '@thulubazaar/nepal/money';
import { readDate } from '@thulubazaar/nepal/read-date';
import { areaUnitName, parseArea } from '@thulubazaar/nepal/units';
import { View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Field } from '~/ui/field.tsx';
import { SwitchRow } from '~/ui/row.tsx';
import { ChoiceField } from './choice-field.tsx';
import { Doubt, PriceDoubt } from './doubt.tsx';
import { ModelField } from './model-field.tsx';

interface Props {
  attribute: Attribute;
  categoryId: string;
  value: TypedAttributes[string] | undefined;
  error: string | undefined;
  onChange(value: TypedAttributes[string]): void;
}

interface LineProps {
  label: string;
  hint: string | undefined;
  error: string | undefined;
  value: string;
  onChange(value: string): void;
}

/** The control for one attribute, whatever its kind. */
export function AttributeField({ attribute, categoryId, value, error, onChange }: Props) {
  const { lang, t } = useTexts();
  const label = attribute.label[lang];
  const hint = attribute.hint?.[lang];
  const line = { label, hint, error, value: String(value ?? ''), onChange };
  switch (attribute.kind) {
    case 'flag': {
      if (attribute.initial !== undefined)
        return <SwitchRow label={label} text={hint} on={value === true} onChange={onChange} />;
      // No is an answer, and none is not.
      const { says = { yes, no } } = attribute;
      const options = [
        { id: 'true', label: says.yes[lang] },
        { id: 'false', label: says.no[lang] },
      ];
      const answer = (said: string | string[]) => onChange(said === '' ? '' : said === 'true');
      return <ChoiceField {...{ label, options, hint, error }} chosen={[line.value]} onChange={answer} />;
    }
    case 'choice':
    case 'choices':
      return (
        <ChoiceField
          label={label}
          hint={hint}
          options={optionsOf(attribute, categoryId).map((option) => ({
            id: option.id,
            label: option.label[lang],
          }))}
          many={attribute.kind === 'choices'}
          required={isRequired(attribute, categoryId)}
          chosen={value === undefined || typeof value === 'boolean' ? [] : [value].flat()}
          error={error}
          onChange={onChange}
        />
      );
    case 'money':
      return <MoneyField {...line} />;
    case 'area':
      return <AreaField {...line} units={attribute.units} />;
    case 'model':
      return <ModelField {...line} attribute={attribute} categoryId={categoryId} />;
    case 'date': {
      const day = readDate(line.value);
      return <LineField {...line} hint={(day && formatBothDays(day, lang)) ?? hint ?? t('post.dateHint')} />;
    }
    case 'text':
      return <LineField {...line} isNumber={attribute.keeps === 'imei'} longest={attribute.longest} />;
    case 'number':
      return (
        <LineField
          {...line}
          label={attribute.unit ? `${label} (${attribute.unit.name[lang]})` : label}
          isNumber
          longest={20}
        />
      );
  }
}

/** Digits of both scripts can be typed: the number pads of phones have only one, so that the whole keyboard stays within reach in Nepali. */
function LineField({
  onChange,
  isNumber = false,
  longest = 60,
  ...field
}: LineProps & { isNumber?: boolean; longest?: number }) {
  const { lang } = useTexts();
  return (
    <Field
      {...field}
      onChangeText={onChange}
      autoCorrect={false}
      maxLength={longest}
      inputMode={isNumber && lang === 'en' ? 'decimal' : 'text'}
    />
  );
}

/** An amount as one says it, told in figures below. */
function MoneyField({ hint, value, onChange, ...field }: LineProps) {
  const { lang } = useTexts();
  const paisa = parseNpr(value);
  return (
    <View>
      <LineField
        {...field}
        hint={paisa === null ? hint : formatNpr(paisa, lang)}
        value={value}
        onChange={onChange}
      />
      <PriceDoubt typed={value} onChoose={onChange} />
    </View>
  );
}

/** An area as it was measured, told in other measures below; a number alone is asked for its unit. */
function AreaField({
  hint,
  value,
  units,
  onChange,
  ...field
}: LineProps & { units: AreaAttribute['units'] }) {
  const { lang, t } = useTexts();
  const area = parseArea(value);
  const bare = /^[\d,.]+$/.test(toLatinDigits(value).trim()) ? value.trim() : null;
  return (
    <View>
      <LineField
        {...field}
        hint={area === null ? hint : areaEcho(area, lang)}
        value={value}
        onChange={onChange}
      />
      {bare ? (
        <Doubt
          question={t('post.whichUnit')}
          answers={units.map((unit) => [`${bare} ${areaUnitName(unit, lang)}`, areaUnitName(unit, lang)])}
          onChoose={onChange}
        />
      ) : null}
    </View>
  );
}
