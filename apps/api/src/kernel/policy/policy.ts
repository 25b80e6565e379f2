import type { Operation, Role } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError, notFound } from '../errors.ts';

/** Who acts: the signed-in person, with the role they have at this moment. */
export interface Actor {
  id: string;
  role: Role;
}

type Db = pg.Pool | pg.PoolClient;

/** Finds what a path names, as much of it as a policy decides by. */
type Find<P, S> = (db: Db, params: P) => Promise<S | null>;

/** Who has a right. `P` is what a path says of the subject, `S` the subject. */
export interface Policy<P, S> {
  /** Null where the right is about nothing in particular: it comes with a role alone. */
  find: Find<P, S> | null;
  allows(actor: Actor, subject: S): boolean;
}

/** A right over something: `can(listing, owns)`. To whom the rule says no, it does not exist. */
export function can<P, S>(
  find: Find<P, S>,
  allows: (actor: Actor, subject: S) => boolean,
): Policy<P, S> & { find: Find<P, S> } {
  return { find, allows };
}

/** A right that comes with a role: `canAs('moderator', 'admin')`. */
export function canAs(...roles: Role[]): Policy<unknown, unknown> {
  return { find: null, allows: ({ role }) => roles.includes(role) };
}

type RightIn<O> = O extends { right: infer R extends string } ? R : never;
type ParamsIn<O> = O extends { params: { _output: infer P } } ? P : undefined;

/** A policy for every right that operations name; one that is missing does not compile. */
export type Policies<Ops extends readonly Operation[]> = {
  [R in RightIn<Ops[number]>]: Policy<ParamsIn<Extract<Ops[number], { right: R }>>, unknown>;
};

/** The subject that the mount has found for an operation, by these policies. */
export type SubjectOf<O, P> = O extends { right: infer R extends keyof P }
  ? P[R] extends Policy<never, infer S>
    ? S
    : undefined
  : undefined;

/**
 * Checks a right over a subject at hand: one that a handler holds inside its transaction, so that it is still as the
 * policy wants it when it is changed.
 * @throws AppError not_found
 */
export function authorise<S, Found extends S>(
  actor: Actor,
  policy: Policy<never, S>,
  subject: Found | null,
): Found {
  if (subject === null || !policy.allows(actor, subject)) throw notFound();
  return subject;
}

/**
 * Finds the subject of a right and checks it.
 * @throws AppError not_found, or forbidden where the right comes with a role
 */
export async function findAllowed<P, S>(
  db: Db,
  actor: Actor,
  policy: Policy<P, S>,
  params: P,
): Promise<S | undefined> {
  if (policy.find) return authorise(actor, policy, await policy.find(db, params));
  if (!policy.allows(actor, undefined as S)) throw new AppError('forbidden');
  return undefined;
}
