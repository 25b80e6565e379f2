import type { Found, Platform } from '../../../infra/src/rules/platform.ts';
import type { Assumptions } from './assumptions.ts';
import type { PriceBook } from './prices.ts';
import type { Usage } from './usage.ts';

/** One priced thing: an amount of a unit, from one resource type. */
export interface Charge {
  readonly service: string;
  readonly item: string;
  readonly amount: number;
  /** Key in the price book. */
  readonly key: string;
  /** 1, or a factor on the price, such as Spot's. */
  readonly factor?: number;
}

export interface Options {
  /** A three-year Compute Savings Plan for the tasks that always run. */
  readonly savingsPlan?: boolean;
}

/** What the rates see: the whole platform, use, and where prices are. */
export interface Bill {
  readonly platform: Platform;
  readonly usage: Usage;
  readonly assumptions: Assumptions;
  readonly book: PriceBook;
  readonly options: Options;
}

export type Rate = (found: readonly Found[], bill: Bill) => Charge[];
