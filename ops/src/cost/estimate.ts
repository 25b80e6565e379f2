import type { Found, Platform } from '../../../infra/src/rules/platform.ts';
import { resources } from '../../../infra/src/rules/platform.ts';
import { Fault } from '../fault.ts';
import type { Assumptions } from './assumptions.ts';
import type { Charge, Options } from './bill.ts';
import { type Grade, type PriceBook, priceOf } from './prices.ts';
import { free, rates } from './rates.ts';
import { usageOf } from './usage.ts';

export interface Line extends Charge {
  readonly usd: number;
  readonly per: string;
  readonly grade: Grade;
}

export interface Estimate {
  readonly totalUsd: number;
  readonly lines: readonly Line[];
  readonly services: readonly { readonly service: string; readonly usd: number; readonly weak: boolean }[];
  /** Share of the total that rests on prices of grade D. */
  readonly inferredShare: number;
}

/**
 * Prices every resource of the templates, a month, without tax.
 * @throws Fault for a resource type that is neither priced nor known to be free, or a missing price
 */
export function estimate(
  platform: Platform,
  assumptions: Assumptions,
  book: PriceBook,
  options: Options = {},
): Estimate {
  const bill = { platform, usage: usageOf(assumptions), assumptions, book, options };
  const byType = grouped(resources(platform));
  const lines: Line[] = [];
  for (const [type, found] of byType) {
    const rate = rates[type];
    if (!rate && !free.has(type)) {
      const [first] = found;
      throw new Fault(
        `${type} (${first?.stack.name}/${first?.id}) has no rate: add one to ops/src/cost/rates.ts`,
      );
    }
    if (!rate) continue;
    for (const charge of rate(found, bill)) lines.push(priced(charge, book));
  }
  return summarise(lines);
}

function priced(charge: Charge, book: PriceBook): Line {
  const { usd, per, grade } = priceOf(book, charge.key);
  const factor = charge.factor ?? 1;
  return { ...charge, usd: charge.amount * usd * factor, per, grade: factor === 1 ? grade : 'D' };
}

function summarise(all: readonly Line[]): Estimate {
  const lines = all.filter((line) => line.usd > 0.004).sort((a, b) => b.usd - a.usd);
  const totalUsd = sum(lines);
  const names = [...new Set(lines.map((line) => line.service))];
  const services = names
    .map((service) => {
      const own = lines.filter((line) => line.service === service);
      const usd = sum(own);
      return { service, usd, weak: sum(own.filter((line) => line.grade === 'D')) > usd / 2 };
    })
    .sort((a, b) => b.usd - a.usd);
  const inferred = sum(lines.filter((line) => line.grade === 'D'));
  return {
    totalUsd: Math.round(totalUsd * 100) / 100,
    lines,
    services,
    inferredShare: totalUsd ? inferred / totalUsd : 0,
  };
}

function sum(lines: readonly Line[]): number {
  return lines.reduce((total, line) => total + line.usd, 0);
}

function grouped(all: readonly Found[]): Map<string, Found[]> {
  const groups = new Map<string, Found[]>();
  for (const found of all) {
    const type = found.resource.Type;
    groups.set(type, [...(groups.get(type) ?? []), found]);
  }
  return groups;
}
