import type { ErrorBody, ErrorCode } from '@thulubazaar/contract';
import type { Answer, Endpoint, Refusal } from './endpoints.ts';

export type { Answer, CallOf, Endpoint, Refusal } from './endpoints.ts';

/** What can go wrong before the API has answered, or with an answer that is none of the API's. */
export type NetworkFailure = 'offline' | 'timeout' | 'unreachable' | 'unreadable';

/** The API refused or failed, or could not be reached; `message` is its sentence in the language asked for. */
export class ApiError extends Error {
  readonly code: ErrorCode | NetworkFailure;
  /** 0 when nothing was answered. */
  readonly status: number;
  /** What is wrong with each field, with a sentence. */
  readonly fields: NonNullable<ErrorBody['error']['fields']>;
  /** The sentences of `fields` by the field's name. */
  readonly sentences: Readonly<Record<string, string>>;
  /** With version_conflict: the resource as it is now. */
  readonly current: unknown;
  /** With duplicate_listing: one's own older listing. */
  readonly older: unknown;
  /** With gone: the category that the listing was in. */
  readonly category: string | undefined;
  /** Seconds to wait before asking again. */
  readonly retryAfter: number | undefined;
  /** With proof_needed: the work to be done first. */
  readonly challenge: ErrorBody['error']['challenge'];
  /** With link_needed: what connects the two accounts. */
  readonly ticket: string | undefined;
  /** What was called, as the client names it. */
  endpoint = '';

  constructor(code: ApiError['code'], status = 0, error?: Partial<ErrorBody['error']>) {
    super(error?.message ?? '');
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.fields = error?.fields ?? [];
    this.sentences = Object.fromEntries(this.fields.map(({ field, message }) => [field, message]));
    this.current = error?.current;
    this.older = error?.older;
    this.category = error?.category;
    this.retryAfter = error?.retryAfter;
    this.challenge = error?.challenge;
    this.ticket = error?.ticket;
  }
}

/**
 * What an answer holds; `undefined` when it is empty.
 * @throws ApiError; what `fetch` throws when the line breaks or the signal aborts meanwhile
 */
export async function readAnswer(response: Pick<Response, 'ok' | 'status' | 'text'>): Promise<unknown> {
  const { ok, status } = response;
  const text = await response.text();
  let answer: Partial<ErrorBody> | null | undefined;
  try {
    if (text) answer = JSON.parse(text);
  } catch {
    // A proxy's page, or a hotel's.
    throw new ApiError('unreadable', status);
  }
  if (ok) return answer;
  throw new ApiError(answer?.error?.code ?? 'unreadable', status, answer?.error);
}

/** True when this call was refused for this reason; only reasons the operation can give compile. */
export function isRefusal<E extends Endpoint, Code extends Refusal<E>>(
  error: unknown,
  endpoint: E,
  code: Code,
): error is ApiError & {
  code: Code;
  current: Code extends 'version_conflict' ? Answer<E> : undefined;
  older: Code extends 'duplicate_listing' ? Answer<E> : undefined;
} {
  return error instanceof ApiError && error.endpoint === endpoint && error.code === code;
}
