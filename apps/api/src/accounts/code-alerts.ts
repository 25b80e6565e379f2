import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Limit } from '../kernel/limits/limits.ts';

const perHour = (reason: string): Limit => ({ name: `alert-codes-${reason}`, points: 1, seconds: 3600 });

/**
 * Tells the operator that codes are asked for at an odd rate: a line with the field `alert`, which the platform's alarm
 * counts. Once an hour for each reason, however many processes there are.
 * - `network`: one network has asked for more than networks do, and has to prove work from here on
 * - `ceiling`: what everybody together may be sent in a day is used up, but for what is kept for people with an account
 */
export async function alertOfCodes(
  { limits, log }: Pick<Kernel, 'limits' | 'log'>,
  reason: 'network' | 'ceiling',
): Promise<void> {
  try {
    await limits.consume(perHour(reason), 'all');
  } catch (error) {
    if (error instanceof AppError) return;
    throw error;
  }
  log.warn({ alert: 'codes', reason }, 'codes are asked for at an odd rate');
}
