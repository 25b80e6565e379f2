import type pg from 'pg';

/** A kind of domain event, with the type of what it says. */
export interface Fact<P> {
  /** Subject and past participle, such as `listing.changed`. */
  readonly name: string;
  /** Only a type. */
  readonly payload?: P;
}

/** Declares a domain event. The feature that makes it true declares it, and nobody else publishes it. */
export function defineFact<P>(name: string): Fact<P> {
  return { name };
}

type Subscriber = (tx: pg.PoolClient, payload: never) => Promise<void>;

/**
 * Domain events between features. A subscriber works in the transaction that makes the fact true: what it writes is
 * committed with it or not at all. What may wait (sending, decoding, telling many) is a job or a broadcast, which a
 * subscriber enqueues in the same transaction.
 */
export class Events {
  private readonly subscribers = new Map<string, Subscriber[]>();

  subscribe<P>({ name }: Fact<P>, subscriber: (tx: pg.PoolClient, payload: P) => Promise<void>): void {
    this.subscribers.set(name, [...(this.subscribers.get(name) ?? []), subscriber]);
  }

  /**
   * Announces a fact to its subscribers, one behind the other, in the order they subscribed.
   * @throws what a subscriber throws; the transaction is to fail with it
   */
  async publish<P>(tx: pg.PoolClient, { name }: Fact<P>, payload: P): Promise<void> {
    for (const subscriber of this.subscribers.get(name) ?? []) await subscriber(tx, payload as never);
  }
}
