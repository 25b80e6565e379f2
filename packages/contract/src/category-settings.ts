import { fieldSettings } from '@thulubazaar/catalog/field-settings';
import { z } from 'zod';
import { operation } from './operation.ts';
import { bilingual, line, orNull, slugPath } from './primitives.ts';

const longestName = 60;
const mostWords = 40;
export const longestCategoryWord = 60;

const listed = z.object({
  id: slugPath,
  parentId: slugPath.nullable(),
  name: bilingual,
  hidden: z.boolean(),
  changed: z.boolean().openapi({ description: 'Something of it is not as the files say' }),
  live: z.int().openapi({ description: 'Listings that everybody sees' }),
});

const settings = z
  .object({
    id: slugPath,
    version: z.int().openapi({ description: '0: nothing was ever changed' }),
    name: bilingual.openapi({ description: 'As the files say' }),
    position: z.int().openapi({ description: 'The same, counted from 1' }),
    words: z.array(z.string()).openapi({ description: 'By which it is found, as the files say' }),
    live: z.int(),
    set: z.object({
      nameEn: z.string().nullable(),
      nameNe: z.string().nullable(),
      position: z.int().nullable(),
      hidden: z.boolean(),
      words: z.array(z.string()),
    }),
    fields: z.array(
      z.object({
        id: z.string(),
        label: bilingual,
        required: z.boolean().openapi({ description: 'As the files say' }),
        setting: orNull(z.enum(fieldSettings)),
      }),
    ),
  })
  .openapi('CategorySettings');
export type CategorySettings = z.output<typeof settings>;

export const listCategorySettings = operation({
  id: 'listCategorySettings',
  method: 'get',
  path: '/api/admin/categories',
  tag: 'Admin',
  summary: 'Every category in display order, hidden ones too, with how many listings are live in it',
  access: 'role',
  right: 'category.set',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(listed) }).openapi('CategorySettingsList') },
});

export const getCategorySettings = operation({
  id: 'getCategorySettings',
  method: 'get',
  path: '/api/admin/category',
  tag: 'Admin',
  summary: 'What the files say of a category, and what an admin has made of it',
  access: 'role',
  right: 'category.set',
  query: z.strictObject({ category: slugPath }),
  response: { status: 200, body: settings },
});

export const setCategorySettings = operation({
  id: 'setCategorySettings',
  method: 'put',
  path: '/api/admin/category',
  tag: 'Admin',
  summary:
    'Change the name, place, words and fields of a category, or hide it: what is live in it stays, nothing new is taken; everywhere within seconds',
  access: 'role',
  right: 'category.set',
  body: z.strictObject({
    category: slugPath,
    version: z.int().min(0).openapi({ description: 'The version that was looked at' }),
    nameEn: line(1, longestName).nullable().openapi({ description: 'Null: as the files say' }),
    nameNe: line(1, longestName).nullable(),
    position: z.int().min(1).max(100).nullable().openapi({ description: 'Among its siblings, from 1' }),
    hidden: z.boolean(),
    confirmLive: z.int().min(0).optional().openapi({
      description:
        'With hidden: how many live listings it has, as was read; fewer than there are is category_in_use',
    }),
    words: z
      .array(line(2, longestCategoryWord))
      .max(mostWords)
      .openapi({ description: 'Besides those of the files' }),
    fields: z.record(z.string().max(60), z.enum(fieldSettings)),
  }),
  response: { status: 200, body: settings },
  errors: ['conflict', 'category_in_use'],
});

export const categorySettingsOperations = [
  listCategorySettings,
  getCategorySettings,
  setCategorySettings,
] as const;
