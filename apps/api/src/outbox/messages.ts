import type pg from 'pg';
import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import { aakash, type SmsGateway, sparrow } from './sms-gateways.ts';
import { keep } from './store.ts';
import type { Email } from './texts.ts';

/** Sends to people: through gateways where they are configured, else into the local outbox. */
export interface Messages {
  /** @throws AppError unavailable when no gateway took the message */
  sms(to: string, text: string): Promise<void>;
  /** @throws AppError unavailable when the mail server did not take the message */
  email(to: string, message: Email): Promise<void>;
}

export function createMessages(config: Config, pool: pg.Pool, log: Log): Messages {
  const { outbox, ...given } = config.messages;
  const gateways: SmsGateway[] = [];
  if (given.sparrow) gateways.push(sparrow(given.sparrow));
  if (given.aakash) gateways.push(aakash(given.aakash));
  return {
    sms: async (to, text) => {
      if (outbox) return keep(pool, 'sms', to, text);
      for (const gateway of gateways) {
        try {
          return await gateway.send(to, text);
        } catch (error) {
          log.warn({ gateway: gateway.name, reason: reasonOf(error) }, 'sms gateway failed');
        }
      }
      log.error({ gateways: gateways.length }, 'sms could not be sent');
      throw new AppError('unavailable');
    },
    email: async (to, { subject, text }) => {
      if (outbox) return keep(pool, 'email', to, `${subject}\n\n${text}`);
      log.error('e-mail could not be sent');
      throw new AppError('unavailable');
    },
  };
}

// An error of the network may carry the request, so only its names are logged.
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error instanceof TypeError && error.cause instanceof Error && 'code' in error.cause) {
    return String(error.cause.code);
  }
  return error.name === 'Error' ? error.message : error.name;
}
