import type { ErrorCode, FieldErrorCode } from '@thulubazaar/contract';
import { statusOf } from '@thulubazaar/contract';

/** One field that is wrong; `limit` fills the sentence of the code. */
export interface FieldError {
  field: string;
  code: FieldErrorCode;
  limit?: number | bigint;
}

/** An error that is the answer: its code decides status and sentence. */
export class AppError extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly fields: FieldError[] | undefined;
  readonly extra: Record<string, unknown> | undefined;

  constructor(code: ErrorCode, fields?: FieldError[], extra?: Record<string, unknown>) {
    super(code);
    this.name = 'AppError';
    this.status = statusOf(code);
    this.code = code;
    this.fields = fields;
    this.extra = extra;
  }
}

export function notFound(): AppError {
  return new AppError('not_found');
}

export function invalidField(field: string, code: FieldErrorCode): AppError {
  return new AppError('invalid_input', [{ field, code }]);
}

export function invalidCursor(): AppError {
  return new AppError('invalid_cursor', [{ field: 'cursor', code: 'invalid_cursor' }]);
}
