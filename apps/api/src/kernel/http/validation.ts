import { type FieldErrorCode, fieldErrors } from '@thulubazaar/contract';
import type { z } from 'zod';
import { AppError, type FieldError } from '../errors.ts';

const numberTypes = new Set(['number', 'int', 'bigint']);

function sizeCode(origin: string, tooBig: boolean): FieldErrorCode {
  if (numberTypes.has(origin)) return tooBig ? 'too_large' : 'too_small';
  if (origin === 'array' || origin === 'set') return tooBig ? 'too_many' : 'too_few';
  return tooBig ? 'too_long' : 'too_short';
}

function typeCode({ input, expected }: z.core.$ZodIssueInvalidType): FieldErrorCode {
  if (input === undefined) return 'required';
  return expected === 'int' && typeof input === 'number' ? 'invalid_number' : 'wrong_type';
}

function isFieldCode(code: unknown): code is FieldErrorCode {
  return typeof code === 'string' && code in fieldErrors;
}

function customOf(field: string, params: Record<string, unknown> = {}): FieldError {
  const code = isFieldCode(params.code) ? params.code : 'invalid_value';
  return typeof params.limit === 'number' ? { field, code, limit: params.limit } : { field, code };
}

/** The fields an issue of zod is about, in our own codes. */
function fieldsOf(issue: z.core.$ZodIssue): FieldError[] {
  const field = issue.path.join('.') || 'body';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), code: 'unknown_field' }));
    case 'invalid_type':
      return [{ field, code: typeCode(issue) }];
    case 'too_big':
      return [{ field, code: sizeCode(issue.origin, true), limit: issue.maximum }];
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return [{ field, code: 'required' }];
      return [{ field, code: sizeCode(issue.origin, false), limit: issue.minimum }];
    case 'custom':
      return [customOf(field, issue.params)];
    case 'invalid_format':
      return [
        { field, code: issue.message === fieldErrors.invalid_number[0] ? 'invalid_number' : 'invalid_value' },
      ];
    default:
      return [{ field, code: 'invalid_value' }];
  }
}

/**
 * Parses input that came from outside.
 * @throws AppError invalid_input that names every field that is wrong
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  // Telling what is missing from what is wrong takes the input; asking zod for it at once costs five times as much.
  const issues = schema.safeParse(value, { reportInput: true }).error?.issues ?? [];
  throw new AppError('invalid_input', issues.flatMap(fieldsOf).slice(0, 20));
}
