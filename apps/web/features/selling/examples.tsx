'use client';

import type { Example } from '@thulubazaar/catalog/examples';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import { createContext, use } from 'react';
import type { Category } from '@/data/api.ts';
import { useTexts } from '@/i18n/texts.tsx';

/** What empty fields show, by category, in the language of the page. */
export const Examples = createContext<Readonly<Record<string, Example>>>({});

/** A title and a price as somebody may write them in a category; where it has no example, its name is one. */
export function useExample(categories: Category[], categoryId: string | null): Partial<Example> {
  const { lang } = useTexts();
  const examples = use(Examples);
  if (categoryId === null) return {};
  return examples[categoryId] ?? { title: findCategory(categories, categoryId)?.category.name[lang] };
}
