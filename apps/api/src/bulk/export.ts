import type { Attribute, AttributeValue, AttributeValues, Lang } from '@thulubazaar/catalog/attribute';
import { attributes } from '@thulubazaar/catalog/attributes';
import { valueText } from '@thulubazaar/catalog/describe';
import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type pg from 'pg';
import { notFound } from '../kernel/errors.ts';
import { attributesOfRow } from '../listings/attributes.ts';
import { type OwnRow, ownSelect } from '../listings/owner-ad.ts';
import { isEditable } from '../listings/states.ts';
import { publicBase } from '../photos/photo.ts';
import type { Reference } from '../reference/reference.ts';
import { commonColumns } from './column-label.ts';
import { readAttribute } from './read-attribute.ts';
import { readCategory } from './read-category.ts';
import { readPlace } from './read-place.ts';

/** Listings of an export; more than anybody has. */
const mostExported = 5000;

/**
 * The listings that somebody can change, or those of a shop they work in: by upload such a file changes them.
 * @throws AppError not_found
 */
export async function listingsToExport(
  pool: pg.Pool,
  userId: string,
  shop: string | null,
): Promise<OwnRow[]> {
  let where = 'a.owner_id = $1';
  let value = userId;
  if (shop !== null) {
    const { rows } = await pool.query<{ shop_id: string }>(
      `select m.shop_id from shop_slugs x join shop_members m on m.shop_id = x.shop_id and m.user_id = $2 where x.slug = $1`,
      [shop, userId],
    );
    if (!rows[0]) throw notFound();
    where = 'a.shop_id = $1';
    value = rows[0].shop_id;
  }
  const { rows } = await pool.query<OwnRow>(
    `${ownSelect} where ${where} and a.state in ('draft', 'live') order by a.updated_at desc, a.id desc limit ${mostExported}`,
    [value],
  );
  return rows.filter(({ state }) => isEditable(state));
}

const common = [
  'id',
  'version',
  'title',
  'category',
  'price',
  'priceType',
  'place',
  'description',
  'photos',
] as const;

interface Exporting {
  reference: Reference;
  webUrl: string;
  lang: Lang;
}

/** Heads and rows of a file that says what these listings say, so that reading it again changes nothing. */
export function exportRows(exporting: Exporting, rows: readonly OwnRow[]): string[][] {
  const { lang } = exporting;
  const said = rows.map((row) => attributesOfRow(row));
  const asked = attributes.filter(({ id }) => said.some((values) => values[id] !== undefined));
  return [
    [...common.map((id) => commonColumns[id][lang]), ...asked.map((attribute) => headOf(attribute, lang))],
    ...rows.map((row, at) => [
      ...commonCells(exporting, row),
      ...asked.map((attribute) => attributeCell(attribute, said[at] ?? {}, row.category_id, lang)),
    ]),
  ].map((cells) => cells.map(kept));
}

/** An apostrophe that is somebody's own is not to be taken for one that keeps a text from being a formula. */
const kept = (text: string) => (/^'(?=[=+\-@\t\r'])/.test(text) ? `'${text}` : text);

function headOf({ id, label }: Attribute, lang: Lang): string {
  const isShared = attributes.some(
    (other) => other.id !== id && (other.label.en === label.en || other.label.ne === label.ne),
  );
  return isShared ? `${label[lang]} [${id}]` : label[lang];
}

function commonCells({ reference, webUrl, lang }: Exporting, row: OwnRow): string[] {
  const price = row.price === null ? (row.price_given ? 'ask' : '') : String(row.price / 100);
  return [
    String(row.id),
    String(row.version),
    row.title,
    categoryCell(reference, row.category_id, lang),
    price,
    row.price_unit === 'total' ? '' : priceUnitName(row.price_unit, lang),
    placeCell(reference, row.place_id, lang),
    row.description,
    row.photos
      .flatMap((photo) =>
        photo.state === 'ready'
          ? [`${webUrl}${publicBase(photo.media_key)}/${Math.max(...photo.widths)}.webp`]
          : [],
      )
      .join(' '),
  ];
}

// By its name as long as that is read as the same one again.
function categoryCell(reference: Reference, id: string | null, lang: Lang): string {
  const entry = reference.categories.get(id ?? '');
  if (!entry) return '';
  const names = [entry.name[lang], `${entry.parent?.name[lang] ?? ''} > ${entry.name[lang]}`];
  return names.find((name) => isSame(readCategory(reference, name), entry.id)) ?? entry.id;
}

function placeCell(reference: Reference, id: string | null, lang: Lang): string {
  const entry = reference.places.get(id ?? '');
  if (!entry) return '';
  return isSame(readPlace(reference, entry.label[lang]), entry.id) ? entry.label[lang] : entry.id;
}

const isSame = (found: { id: string } | { problem: unknown }, id: string) => 'id' in found && found.id === id;

function attributeCell(
  attribute: Attribute,
  values: AttributeValues,
  categoryId: string | null,
  lang: Lang,
): string {
  const value = values[attribute.id];
  if (value === undefined) return '';
  const ways = [plainText(attribute, value, lang), [value].flat().join('; ')];
  const read = (text: string) => readAttribute(attribute, text, categoryId);
  const same = (text: string) => {
    const again = read(text);
    return 'value' in again && JSON.stringify(again.value) === JSON.stringify(value);
  };
  return ways.find(same) ?? '';
}

function plainText(attribute: Attribute, value: AttributeValue, lang: Lang): string {
  if (attribute.kind === 'money') return String(Number(value) / 100);
  if (attribute.kind === 'number' || attribute.kind === 'date') return String(value);
  if (attribute.kind === 'choices')
    return [value]
      .flat()
      .map((one) => valueText(attribute, [String(one)], lang))
      .join('; ');
  return valueText(attribute, value, lang);
}
