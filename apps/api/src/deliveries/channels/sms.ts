import { AppError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Limit } from '../../kernel/limits/limits.ts';
import type { Channel } from '../delivery.ts';

const day = 24 * 3600;
/** Nobody is sent more than so many a day, whatever they chose. */
const perPerson: Limit = { name: 'notification-sms-person', points: 5, seconds: day };
/** Two parts of a Unicode message. */
const longest = 134;

/** SMS through the gateways of the house, the second where the first fails; never beyond what a day may cost. */
export function smsChannel({
  messages,
  limits,
  config,
}: Pick<Kernel, 'messages' | 'limits' | 'config'>): Channel {
  const all: Limit = { name: 'notification-sms', points: config.push.smsDailyLimit, seconds: day };
  return {
    name: 'sms',
    showsOnce: false,
    send: async ({ body, path }, to) => {
      if (!('contact' in to)) return { result: 'failed', reason: 'no number' };
      try {
        await limits.consume(perPerson, to.contact);
        await limits.consume(all, 'everybody');
      } catch (error) {
        if (error instanceof AppError && error.code === 'too_many_requests')
          return { result: 'failed', reason: 'daily limit' };
        throw error;
      }
      try {
        await messages.sms(to.contact, smsOf(body, `${config.webUrl}${path}`));
        return { result: 'sent' };
      } catch (error) {
        // Both gateways failed, or one was silent and may have sent it.
        if (error instanceof AppError) return { result: 'failed', reason: error.code };
        throw error;
      }
    },
  };
}

function smsOf(body: string, url: string): string {
  const room = longest - url.length - 1;
  const text = body.length > room ? `${body.slice(0, Math.max(0, room - 1))}…` : body;
  return `${text} ${url}`;
}
