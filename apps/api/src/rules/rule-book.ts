import { type RuleEffect, type RuleKind, type RuleParams, ruleParams } from '@thulubazaar/contract';
import type pg from 'pg';
import { type Broadcasts, broadcast, defineTopic } from '../kernel/events/broadcast.ts';
import type { Log } from '../kernel/log.ts';
import { finderOf } from './kinds/finder-of.ts';
import type { Finder } from './kinds/kind.ts';

/** A rule that acts, with what finds it. */
export interface ActingRule {
  code: string;
  version: number;
  effect: RuleEffect;
  params: RuleParams;
  finder: Finder;
}

const rulesChanged = defineTopic<{ code: string }>('rules');

/** Lets every process know that a rule is another one, once it is committed. */
export async function announceRule(tx: pg.PoolClient, code: string): Promise<void> {
  await broadcast(tx, rulesChanged, { code });
}

interface Row {
  code: string;
  version: number;
  effect: RuleEffect;
  params: unknown;
}

/** The rules that are on, made ready once in each process and again whenever one changes. */
export class RuleBook {
  #rules: readonly ActingRule[] = [];
  #begun = 0;
  #kept = 0;
  readonly #pool: pg.Pool;
  readonly #log: Pick<Log, 'warn' | 'error'>;

  constructor(pool: pg.Pool, log: Pick<Log, 'warn' | 'error'>) {
    this.#pool = pool;
    this.#log = log;
  }

  /** Those of some kinds; all without. */
  acting(...kinds: RuleKind[]): readonly ActingRule[] {
    return kinds.length === 0 ? this.#rules : this.#rules.filter(({ params }) => kinds.includes(params.kind));
  }

  /** Follows what is changed by whichever process. */
  follow(broadcasts: Broadcasts): void {
    const again = () => {
      this.load().catch((error) => this.#log.error({ err: error }, 'rules could not be loaded again'));
    };
    broadcasts.subscribe(rulesChanged, again, again);
  }

  async load(): Promise<void> {
    this.#begun += 1;
    const load = this.#begun;
    const { rows } = await this.#pool.query<Row>(
      'select code, version, effect, params from rules where enabled order by code',
    );
    // Of two at once the one that began later knows more; whoever waits for the other finds what it read, or more.
    if (load < this.#kept) return;
    this.#kept = load;
    this.#rules = rows.flatMap((row) => this.#made(row));
  }

  /** A rule of a release that knows more than this one does not act here. */
  #made({ params: stored, ...row }: Row): ActingRule[] {
    const params = ruleParams.safeParse(stored);
    if (params.success) return [{ ...row, params: params.data, finder: finderOf(params.data) }];
    this.#log.warn({ code: row.code }, 'this rule is not understood, and does not act');
    return [];
  }
}
