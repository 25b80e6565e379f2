import { npr, number, table } from '../output.ts';
import type { Assumptions } from './assumptions.ts';
import { type PriceBook, priceOf } from './prices.ts';

/** What SMS cost in rupees. They are paid to the gateway and are not in the total of the templates. */
export interface SmsCost {
  readonly nprPerSms: number;
  readonly rows: readonly {
    readonly what: string;
    readonly smsPerDay: number;
    readonly nprPerDay: number;
    readonly nprPerMonth: number;
  }[];
}

/** What is expected, what passkeys save of it, and the most that fraud can cost: the ceiling of a day used up every day. */
export function smsCost(assumptions: Assumptions, book: PriceBook): SmsCost {
  const { visitsPerDay, signInShare, passkeyShare, smsDailyLimit, smsSegments, days } = assumptions;
  const nprPerSms = priceOf(book, 'sms').usd * book.nprPerUsd.value * smsSegments.value;
  const signIns = visitsPerDay.value * signInShare.value;
  const row = (what: string, smsPerDay: number) => ({
    what,
    smsPerDay,
    nprPerDay: smsPerDay * nprPerSms,
    nprPerMonth: smsPerDay * nprPerSms * days.value,
  });
  return {
    nprPerSms,
    rows: [
      row('expected', signIns * (1 - passkeyShare.value)),
      row('saved by passkeys', signIns * passkeyShare.value),
      row('at most, whatever is tried', smsDailyLimit.value),
    ],
  };
}

export function smsText({ nprPerSms, rows }: SmsCost): string {
  const cells = rows.map(({ what, smsPerDay, nprPerDay, nprPerMonth }) => [
    what,
    number(smsPerDay),
    npr(nprPerDay),
    npr(nprPerMonth),
  ]);
  return [
    `SMS at NPR ${number(nprPerSms, 2)}, paid to the gateway and not in the total; SMS_DAILY_LIMIT is the ceiling`,
    table(['SMS', '>a day', '>NPR a day', '>NPR a month'], cells),
  ].join('\n');
}
