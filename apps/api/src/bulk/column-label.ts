import type { Bilingual } from '@thulubazaar/catalog/attribute';
import { attributeById } from '@thulubazaar/catalog/attributes';

/** Columns of every category, by their ids. */
export const commonColumns = {
  id: { en: 'Listing id', ne: 'सूचना नं.' },
  version: { en: 'Version', ne: 'संस्करण' },
  title: { en: 'Title', ne: 'शीर्षक' },
  category: { en: 'Category', ne: 'वर्ग' },
  price: { en: 'Price', ne: 'मूल्य' },
  priceType: { en: 'Price type', ne: 'मूल्यको प्रकार' },
  place: { en: 'Place', ne: 'ठाउँ' },
  description: { en: 'Description', ne: 'विवरण' },
  photos: { en: 'Photos', ne: 'फोटो' },
  section: { en: 'Shop section', ne: 'पसलको खण्ड' },
} as const satisfies Record<string, Bilingual>;
export type CommonColumn = keyof typeof commonColumns;

/** The id of the column of an attribute. */
export const columnOfAttribute = (id: string) => `attributes.${id}`;
export const attributeOfColumn = (column: string) =>
  column.startsWith('attributes.') ? attributeById(column.slice('attributes.'.length)) : undefined;

/** What a column is called. */
export function columnLabel(column: string): Bilingual {
  if (Object.hasOwn(commonColumns, column)) return commonColumns[column as CommonColumn];
  return attributeOfColumn(column)?.label ?? { en: column, ne: column };
}
