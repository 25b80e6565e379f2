import { extendZodWithOpenApi } from '@asteasolutions/zod-to-openapi';
import { cleanLine, cleanText } from '@thulubazaar/nepal/clean-text';
import { z } from 'zod';
import { type FieldErrorCode, fieldErrors } from './errors.ts';
import {
  longestCode,
  longestCursor,
  longestEmail,
  longestId,
  longestPassword,
  longestPhone,
  longestShopSlug,
  maxPaisa,
  shortestPassword,
} from './limits.ts';

extendZodWithOpenApi(z);

/** Marks a zod issue with one of our field codes: the server reads it back from `issue.params.code`. */
export function fieldIssue(code: FieldErrorCode): { message: string; params: { code: FieldErrorCode } } {
  return { message: fieldErrors[code][0], params: { code } };
}

/** Free text of several lines, cleaned: `min`-`max` UTF-16 units of what is left. */
export function text(min: number, max: number) {
  return cleaned(cleanText, min, max);
}

/** One line of free text, cleaned: `min`-`max` UTF-16 units of what is left. */
export function line(min: number, max: number) {
  return cleaned(cleanLine, min, max);
}

function cleaned(clean: (value: string) => string, min: number, max: number) {
  // What no cleaning could bring down to the limit is not worth its time: it stays as it is, and is too long.
  const most = 4 * max + 1000;
  return z
    .string()
    .transform((value) => (value.length > most ? value : clean(value)))
    .pipe(z.string().min(min).max(max))
    .openapi({ type: 'string', minLength: min, maxLength: max });
}

/** An id that a database made. Lower case, as it is stored: iOS writes them in capitals. */
export const uuid = z.uuid().toLowerCase();

/** A whole number sent as text in a query or path. */
export function integerParam(min: number, max: number) {
  return z
    .string()
    .regex(/^-?\d{1,16}$/, fieldErrors.invalid_number[0])
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .openapi({ type: 'integer', minimum: min, maximum: max });
}

/** A number with or without decimals, sent as text in a query. */
export function decimalParam(min: number, max: number) {
  return z
    .string()
    .regex(/^-?\d{1,16}(\.\d{1,20})?$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max))
    .openapi({ type: 'number', minimum: min, maximum: max });
}

/** Identifier made of slugs, such as `property/rooms` or `kathmandu/kathmandu/koteshwor`. */
export const slugPath = z
  .string()
  .max(longestId)
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/);

/** The address of a shop: `himal-mobile` of `/shop/himal-mobile`. One it had before is as good. */
export const shopSlug = z
  .string()
  .max(longestShopSlug)
  .regex(/^[a-z0-9-]+$/)
  .openapi({ example: 'himal-mobile' });
export const shopParams = z.strictObject({ slug: shopSlug });

/** A number as people write it; the server makes one of `98…`, `+977 98…` and `९८…`. */
export const phone = z.string().min(1).max(longestPhone).openapi({ example: '9841000001' });

/** Lower case, as it is stored and compared. */
export const email = z
  .string()
  .max(longestEmail)
  .transform((value) => cleanLine(value).toLowerCase())
  .refine((value) => z.email().safeParse(value).success, fieldIssue('invalid_email'))
  .openapi({ type: 'string', format: 'email', maxLength: longestEmail });

/** Six digits in either script, with the spaces that a paste may bring. */
export const code = z.string().min(6).max(longestCode).openapi({ example: '123456' });

/** A password that is about to be set. */
export const password = z.string().min(shortestPassword).max(longestPassword).openapi({ format: 'password' });

/** Bytes as hexadecimal digits, at most so many of these. */
export function hex(most: number) {
  return z
    .string()
    .max(most)
    .regex(/^(?:[0-9a-f]{2})+$/);
}

/** Bytes in base64url, at most so many characters of it. */
export function base64url(most: number) {
  return z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\w-]+$/);
}

/** Amount of money in paisa. */
export const paisa = z.int().min(0).max(maxPaisa).openapi({ description: 'Paisa (1/100 of a rupee)' });

export const bilingual = z.object({ en: z.string(), ne: z.string() }).openapi('Bilingual');

export const timestamp = z.iso.datetime({ offset: true }).openapi({ description: 'UTC, ISO 8601' });

/** A named schema or null. `.nullable()` would make the named schema itself nullable wherever it is used. */
export function orNull<S extends z.ZodType>(schema: S) {
  return z.union([schema, z.null()]);
}

/** Opaque keyset cursor: pass back what `nextCursor` said. */
export const cursorParam = z
  .string()
  .min(1)
  .max(longestCursor)
  .openapi({ description: 'The nextCursor of the page before' });

/** Made by the client, once a thing to do: with the same key it is done once, however often it is sent. */
export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/)
  .openapi({ description: 'Any unique text, such as a UUID; remembered for a day' });
