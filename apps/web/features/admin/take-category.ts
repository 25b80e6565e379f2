import { type FieldSetting, fieldSettings } from '@thulubazaar/catalog/field-settings';
import type { TakeForm } from './taking.ts';

function isSetting(value: unknown): value is FieldSetting {
  return fieldSettings.some((each) => each === value);
}

/** Lays other settings over a category. */
export const takeCategory: TakeForm = async (api, say, names) => {
  const category = say('category');
  const position = Number(say('position'));
  const fields = names
    .filter((name) => name.startsWith('field.'))
    .map((name) => [name.slice('field.'.length), say(name)] as const)
    .filter((pair): pair is readonly [string, FieldSetting] => isSetting(pair[1]));
  await api('PUT /api/admin/category', {
    body: {
      category,
      version: Number(say('version')),
      nameEn: say('nameEn') || null,
      nameNe: say('nameNe') || null,
      position: say('position') !== '' && Number.isInteger(position) ? position : null,
      hidden: say('hidden') === 'yes',
      confirmLive: Number(say('live')),
      words: say('words')
        .split('\n')
        .map((word) => word.trim())
        .filter((word) => word !== ''),
      fields: Object.fromEntries(fields),
    },
  });
  return { category };
};
