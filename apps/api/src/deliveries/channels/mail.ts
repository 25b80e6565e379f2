import type { SendEmail } from '../../kernel/messages/mail.ts';
import type { Channel, Outcome } from '../delivery.ts';
import { mailOf } from '../mail-text.ts';

/** Codes of nodemailer for what fails before the message is handed over. ECONNECTION is none: it also says so of one lost in between. */
const beforeMessage = new Set(['EDNS', 'EAUTH', 'ETLS', 'EENVELOPE']);

/** E-mail through the mail server of the house. */
export function mailChannel(send: SendEmail, webUrl: string): Channel {
  return {
    name: 'mail',
    showsOnce: false,
    send: async (parcel, to) => {
      if (!('contact' in to)) return { result: 'failed', reason: 'no address' };
      try {
        const providerId = await send(to.contact, mailOf(parcel, webUrl));
        return { result: 'sent', providerId: providerId.slice(0, 200) };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

interface Failure {
  code: string;
  responseCode: number;
  syscall: string;
}

// A server that answers 4xx wants to be asked again, one that answers 5xx will not take it; both say that they have not.
function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof Error)) throw error;
  const { code = error.name, responseCode, syscall } = error as Error & Partial<Failure>;
  if (responseCode !== undefined && responseCode >= 400)
    return { result: responseCode < 500 ? 'refused' : 'failed', reason: String(responseCode) };
  const left = !beforeMessage.has(code) && syscall !== 'connect';
  return { result: left ? 'unclear' : 'refused', reason: code };
}
