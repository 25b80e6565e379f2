import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import { type Keeping, keep } from './kept-messages.ts';
import { type SendEmail, smtp } from './mail.ts';
import { aakash, type SmsGateway, sparrow } from './sms-gateways.ts';
import { type Delivery, smsSender } from './sms-sender.ts';
import type { Email } from './texts.ts';

/** Sends to people: through gateways where they are configured, else into the local outbox. */
export interface Messages {
  /**
   * Through the second gateway where the first did not take it.
   * @param delivery what is done where one may have sent it and did not say so
   * @throws SmsError, an AppError unavailable, when no gateway took the message
   */
  sms(to: string, text: string, delivery: Delivery): Promise<void>;
  /** @throws AppError unavailable when the mail server did not take the message */
  email(to: string, message: Email): Promise<void>;
  /** What is configured, for whoever decides by themselves what becomes of what failed. */
  readonly gateways: { sms: boolean; mail: SendEmail | null; outbox: boolean };
}

export function createMessages(config: Config, keeping: Keeping, log: Log): Messages {
  const { outbox, ...given } = config.messages;
  const gateways: SmsGateway[] = [];
  if (given.sparrow) gateways.push(sparrow(given.sparrow));
  if (given.aakash) gateways.push(aakash(given.aakash));
  const sendEmail = given.smtp ? smtp(given.smtp) : null;
  if (!outbox && gateways.length === 0) log.warn('no SMS gateway is configured: nobody can sign in by phone');
  if (!outbox && !sendEmail) log.warn('SMTP_URL is not set: nobody can register by e-mail');
  const sendSms = smsSender(gateways, log);
  return {
    gateways: { sms: gateways.length > 0, mail: sendEmail, outbox },
    sms: async (to, text, delivery) => {
      if (outbox) return keep(keeping, 'sms', to, text);
      await sendSms(to, text, delivery);
    },
    email: async (to, message) => {
      if (outbox) return keep(keeping, 'email', to, `${message.subject}\n\n${message.text}`);
      try {
        if (sendEmail) return void (await sendEmail(to, message));
      } catch (error) {
        log.warn({ reason: reasonOf(error) }, 'mail server failed');
      }
      log.error({ mailServer: sendEmail !== null }, 'e-mail could not be sent');
      throw new AppError('unavailable');
    },
  };
}

// Errors of the network and of mail servers may carry the request, so only what names them is logged.
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const source = error.cause instanceof Error ? error.cause : error;
  if ('code' in source && typeof source.code === 'string') return source.code;
  return error.name;
}
