import type { RevealedShopContact } from '@thulubazaar/contract';
import { normaliseAnyPhone } from '@thulubazaar/nepal/phone';
import type { EncryptedColumn } from '../kernel/encryption/encrypted-columns.ts';
import { AppError, type FieldError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { ContactCounts, ShopRow } from './shop-row.ts';

/** Numbers and address of a shop: for whoever asked for them and was counted. */
export const shopContactColumn: EncryptedColumn = {
  field: 'shops.contact',
  table: 'shops',
  key: ['id'],
  column: 'contact_encrypted',
};

type Encrypting = Pick<Kernel, 'encryption'>;

/** The numbers of a shop in clear: whoever calls this has asked for the right, counted it and logged it. */
export function numbersOf(
  { encryption }: Encrypting,
  { id, contact_encrypted }: Pick<ShopRow, 'id' | 'contact_encrypted'>,
): RevealedShopContact {
  if (!contact_encrypted) return { phones: [], whatsapp: null, email: null };
  return JSON.parse(encryption.decrypt({ field: shopContactColumn.field, row: id }, contact_encrypted));
}

/** What anyone may know of the numbers of a shop. */
export function countsOf(context: Encrypting, row: ShopRow): ContactCounts {
  const { phones, whatsapp, email } = numbersOf(context, row);
  return { phones: phones.length, whatsapp: whatsapp !== null, email: email !== null };
}

export function numbersAsStored({ encryption }: Encrypting, id: string, numbers: RevealedShopContact) {
  const { phones, whatsapp, email } = numbers;
  if (phones.length === 0 && whatsapp === null && email === null) return null;
  const text = JSON.stringify({ phones, whatsapp, email });
  return encryption.encrypt({ field: shopContactColumn.field, row: id }, text);
}

/** Numbers as people write them, as E.164. @throws AppError invalid_input naming each that is none */
export function readNumbers(numbers: readonly { field: string; number: string }[]): string[] {
  const read = numbers.map(({ number }) => normaliseAnyPhone(number));
  const wrong = numbers.flatMap(({ field }, at): FieldError[] =>
    read[at] === null ? [{ field, code: 'invalid_phone' }] : [],
  );
  if (wrong.length > 0) throw new AppError('invalid_input', wrong);
  return read.filter((number) => number !== null);
}
