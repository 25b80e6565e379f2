import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';
import type { SwitchCode } from './switch-codes.ts';

/**
 * Who may call an operation.
 * - `public`: anyone, and the answer is the same for everyone (so it may be cached by a CDN)
 * - `optional`: anyone, but a signed-in caller may see more
 * - `user`: a signed-in person (cookie session or bearer token)
 * - `owner`: a signed-in person who has `right` over what the path names: whose it is, or one of those who share it;
 *   others get 404, as if it did not exist
 * - `role`: a signed-in person whose role brings `right`; others get 403
 */
export type Access = 'public' | 'optional' | 'user' | 'owner' | 'role';

/** What somebody may do: subject and verb. The server has a policy for each that an operation names. */
export type Right = `${string}.${string}`;

/** What a person is to the marketplace as a whole. */
export const roles = ['user', 'moderator', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Where there is always somebody who calls. */
export type SignedInAccess = Exclude<Access, 'public' | 'optional'>;

export function needsSignIn({ access }: { access: Access }): boolean {
  return access !== 'public' && access !== 'optional';
}

/** Who may call an operation, and by which right. */
type Allowed =
  | { access: 'public' | 'optional' | 'user'; right?: never }
  | { access: 'owner' | 'role'; right: Right };

/** One API operation as data: the server mounts it, OpenAPI and the typed client derive from it. */
export type Operation = Described & Allowed;

interface Described {
  id: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** OpenAPI path template, e.g. `/api/ads/{id}`. */
  path: `/api/${string}`;
  tag: string;
  summary: string;
  /** Only with a session that was signed in within the last 15 minutes; with an older one `sign_in_again`. */
  recent?: boolean;
  /**
   * Also for somebody who is suspended or banned. Without it they read only, and nothing that a role brings; where it
   * changes something they get `suspended` or `banned`.
   */
  whileRestricted?: boolean;
  /** What of it an admin can switch off: `switched_off` meanwhile. */
  switchedBy?: SwitchCode;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** Success status and body; `body: null` means an empty answer. */
  response: { status: 200 | 201 | 202 | 204; body: z.ZodType | null };
  /** Error codes besides the ones that come with what it is (`refusals.ts`). */
  errors?: readonly ErrorCode[];
  /** `Cache-Control` of a success; without it the answer is `no-store`. */
  cache?: string;
  /** Answers with a strong ETag and honours `If-None-Match`. */
  etag?: boolean;
  /** Honours an `Idempotency-Key` header (every POST that creates or changes something). */
  idempotent?: boolean;
}

/** Declares an operation, keeping the literal types of its schemas for handlers. */
export function operation<const O extends Operation>(definition: O): O {
  return definition;
}

type Output<S> = S extends z.ZodType ? z.output<S> : undefined;

/** The validated input a handler of operation `O` receives. */
export interface Input<O extends Operation> {
  params: Output<O['params']>;
  query: Output<O['query']>;
  body: Output<O['body']>;
}

/** The answer a handler of operation `O` returns (before the response schema strips what is not declared). */
export type Result<O extends Operation> = O['response']['body'] extends z.ZodType
  ? z.input<O['response']['body']>
  : null;

// Numbers of a path or a query travel as text, and are given as numbers.
type Given<S> = S extends z.ZodType
  ? { [Name in keyof z.input<S>]: Name extends keyof z.output<S> ? z.output<S>[Name] : never }
  : undefined;

/** What a client gives operation `O`. */
export interface Asked<O extends Operation> {
  params: Given<O['params']>;
  query: Given<O['query']>;
  body: O['body'] extends z.ZodType ? z.input<O['body']> : undefined;
}

/** What a client gets from operation `O`; an empty answer is `undefined`. */
export type Answered<O extends Operation> = Output<
  O['response']['body'] extends null ? undefined : O['response']['body']
>;
