import type { ErrorCode } from './errors.ts';
import { needsSignIn, type Operation, type SignedInAccess } from './operation.ts';

/** Codes that come with what an operation is, so that `errors` of an operation lists only its own. */
const refusals = {
  any: [
    'invalid_input',
    'malformed_encoding',
    'url_too_long',
    'too_many_parameters',
    'headers_too_large',
    'too_many_requests',
    'internal',
    'unavailable',
  ],
  /** It changes something, so another site may not make a browser send it. */
  changing: ['cross_site', 'storage_full'],
  body: ['malformed_json', 'unsupported_media_type', 'body_too_large'],
  signedIn: ['not_signed_in'],
  owner: ['not_found'],
  role: ['forbidden', 'second_factor_required'],
  recent: ['sign_in_again'],
  /** Not for somebody who may not act, or has left for now. */
  restricted: ['suspended', 'banned', 'away'],
  /** An admin has switched it off. */
  switched: ['switched_off'],
  idempotent: ['idempotency_conflict', 'request_in_progress'],
} as const satisfies Record<string, readonly ErrorCode[]>;
type Refusals = typeof refusals;

/** True for what somebody who is suspended or banned may not do. */
export function isForTheFree({
  access,
  method,
  whileRestricted,
}: Pick<Operation, 'access' | 'method' | 'whileRestricted'>): boolean {
  if (whileRestricted || access === 'public') return false;
  return access === 'role' || method !== 'get';
}

/** As `isForTheFree`, of types. */
type ForTheFree<O extends Operation> = O extends { whileRestricted: true } | { access: 'public' }
  ? false
  : O extends { access: 'role' }
    ? true
    : O extends { method: 'get' }
      ? false
      : true;

/** Every code that operation `O` may answer. */
export type RefusalOf<O extends Operation> =
  | Refusals['any'][number]
  | (O['errors'] extends readonly ErrorCode[] ? O['errors'][number] : never)
  | (O['method'] extends 'get' ? never : Refusals['changing'][number])
  | (O extends { body: object } ? Refusals['body'][number] : never)
  | (O['access'] extends SignedInAccess ? Refusals['signedIn'][number] : never)
  | (O['access'] extends 'owner' ? Refusals['owner'][number] : never)
  | (O['access'] extends 'role' ? Refusals['role'][number] : never)
  | (O extends { recent: true } ? Refusals['recent'][number] : never)
  | (ForTheFree<O> extends true ? Refusals['restricted'][number] : never)
  | (O extends { switchedBy: string } ? Refusals['switched'][number] : never)
  | (O extends { idempotent: true } ? Refusals['idempotent'][number] : never);

/** As `RefusalOf`, to be read. */
export function refusalsOf(op: Operation): ErrorCode[] {
  return [
    ...new Set<ErrorCode>([
      ...refusals.any,
      ...(op.errors ?? []),
      ...(op.method === 'get' ? [] : refusals.changing),
      ...(op.body ? refusals.body : []),
      ...(needsSignIn(op) ? refusals.signedIn : []),
      ...(op.access === 'owner' ? refusals.owner : []),
      ...(op.access === 'role' ? refusals.role : []),
      ...(op.recent ? refusals.recent : []),
      ...(isForTheFree(op) ? refusals.restricted : []),
      ...(op.switchedBy ? refusals.switched : []),
      ...(op.idempotent ? refusals.idempotent : []),
    ]),
  ];
}
