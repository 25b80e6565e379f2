import type { Answered, Asked, operations, RefusalOf } from '@thulubazaar/contract';

type Operations = (typeof operations)[number];
type ByEndpoint = { [O in Operations as `${Uppercase<O['method']>} ${O['path']}`]: O };

/** An operation by its method and path: `PATCH /api/ads/{id}`. */
export type Endpoint = keyof ByEndpoint;

type Of<E extends Endpoint> = ByEndpoint[E];

/** What is answered when it goes well. */
export type Answer<E extends Endpoint> = Answered<Of<E>>;

/** The codes it may be refused with. */
export type Refusal<E extends Endpoint> = RefusalOf<Of<E>>;

// A part that is not there, or has no fields, is not asked for; one without a required field may be left out.
type Part<Name extends string, T> = [T] extends [undefined]
  ? unknown
  : string extends keyof T
    ? unknown
    : Partial<T> extends T
      ? { [N in Name]?: T }
      : { [N in Name]: T };

/** What a call is given: everything its operation wants, and nothing it does not know. */
export type CallOf<E extends Endpoint> = Part<'params', Asked<Of<E>>['params']> &
  Part<'query', Asked<Of<E>>['query']> &
  ([Asked<Of<E>>['body']] extends [undefined] ? unknown : { body: Asked<Of<E>>['body'] }) &
  // Idempotency-Key: with one, the call may be repeated without being done twice.
  (Of<E> extends { idempotent: true } ? { key?: string } : unknown) & { signal?: AbortSignal | undefined };
