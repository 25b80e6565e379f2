import type { AttributeValues } from '@thulubazaar/catalog/attribute';
import type { PriceUnit } from '@thulubazaar/catalog/price-units';
import type { AdState } from '@thulubazaar/contract';
import { assessMessage, type Reason } from '@thulubazaar/nepal/assess-message';
import { mayAsk } from '@thulubazaar/nepal/scams/may-ask';
import { type ReadText, readText } from '@thulubazaar/nepal/spoken-words';
import type pg from 'pg';
import { attributesOfRow } from '../listings/attributes.ts';

/** The parts of a listing that are text. */
export const textFields = ['title', 'description'] as const;
type TextField = (typeof textFields)[number];

/** What somebody wrote, and where it belongs. */
export interface Written extends Record<TextField, string> {
  categoryId: string | null;
}

/** A text that rules look at: its words are read once for all of them. */
export class Said {
  readonly title: string;
  readonly description: string;
  readonly categoryId: string | null;
  readonly #read: Partial<Record<TextField, ReadText>> = {};
  #frauds: readonly Reason[] | null = null;

  constructor({ title, description, categoryId }: Written) {
    this.title = title;
    this.description = description;
    this.categoryId = categoryId;
  }

  words(field: TextField): ReadText {
    this.#read[field] ??= readText(this[field]);
    return this.#read[field];
  }

  /** What a message would be warned of that said this. */
  fraudReasons(): readonly Reason[] {
    const whole = `${this.title}\n${this.description}`;
    this.#frauds ??= mayAsk(whole) ? assessMessage(whole, { writer: 'seller' }).reasons : [];
    return this.#frauds;
  }
}

/** A listing that rules look at. */
export interface Subject {
  id: number;
  state: AdState;
  version: number;
  ownerId: string;
  said: Said;
  placeId: string | null;
  /** In paisa. */
  price: number | null;
  priceUnit: PriceUnit;
  attributes: AttributeValues;
  /** Nobody has seen it before. */
  isNew: boolean;
}

export interface SubjectRow extends Written {
  id: number;
  state: AdState;
  version: number;
  owner_id: string;
  category_id: string | null;
  place_id: string | null;
  price: number | null;
  price_unit: PriceUnit;
  attributes: unknown;
}

/** The columns of a SubjectRow, over `ads a`. */
export const subjectColumns = `
  a.id, a.state, a.version, a.owner_id, a.title, a.description, a.category_id, a.place_id, a.price, a.price_unit, a.attributes`;

export function toSubject(row: SubjectRow, isNew: boolean): Subject {
  const { id, state, version, title, description, price } = row;
  return {
    id,
    state,
    version,
    ownerId: row.owner_id,
    said: new Said({ title, description, categoryId: row.category_id }),
    placeId: row.place_id,
    price,
    priceUnit: row.price_unit,
    attributes: attributesOfRow(row),
    isNew,
  };
}

/** A listing that this transaction holds; null where it is not live. */
export async function liveSubject(tx: pg.PoolClient, id: number, isNew: boolean): Promise<Subject | null> {
  const { rows } = await tx.query<SubjectRow>(
    `select ${subjectColumns} from ads a where a.id = $1 and a.state = 'live'`,
    [id],
  );
  return rows[0] ? toSubject(rows[0], isNew) : null;
}
