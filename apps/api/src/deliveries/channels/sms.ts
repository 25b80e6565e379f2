import { AppError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Limit } from '../../kernel/limits/limits.ts';
import { SmsError } from '../../kernel/messages/sms-sender.ts';
import type { Channel, Parcel } from '../delivery.ts';
import { shortened } from '../shortened.ts';

const day = 24 * 3600;
/** Nobody is sent more than so many a day, whatever they chose. */
const perPerson: Limit = { name: 'notification-sms-person', points: 5, seconds: day };
/** Two parts of a Unicode message. */
const longest = 134;
/** So much is said however long the address is. */
const fewest = 30;

/** SMS through the gateways of the house, the second where the first has not sent it; never beyond what a day may cost. */
export function smsChannel({
  messages,
  limits,
  config,
}: Pick<Kernel, 'messages' | 'limits' | 'config'>): Channel {
  const all: Limit = { name: 'notification-sms', points: config.push.smsDailyLimit, seconds: day };
  return {
    name: 'sms',
    showsOnce: false,
    send: async (parcel, to) => {
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
        await messages.sms(to.contact, smsOf(parcel, config.webUrl), 'at most once');
        return { result: 'sent' };
      } catch (error) {
        if (!(error instanceof SmsError)) throw error;
        // What was not sent counts for nobody.
        if (error.result !== 'unclear') {
          await limits.giveBack(perPerson, to.contact);
          await limits.giveBack(all, 'everybody');
        }
        return { result: error.result, reason: error.code };
      }
    },
  };
}

/** What is said, cut where there is no room, and where it leads. */
export function smsOf({ body, path }: Pick<Parcel, 'body' | 'path'>, webUrl: string): string {
  const url = `${webUrl}${withoutWords(path)}`;
  return `${shortened(body, Math.max(fewest, longest - url.length - 1))} ${url}`;
}

// A listing is found by its number; its words would take the room of what is said, and phones do not make links of Devanagari.
function withoutWords(path: string): string {
  return path.replace(/\/listing\/[^/?#]*-(\d+)$/, '/listing/listing-$1');
}
