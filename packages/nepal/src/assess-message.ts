import { goesOn } from './scams/conversation.ts';
import { type Message, readMessage } from './scams/read-message.ts';
import type { MessageContext, Reason } from './scams/reasons.ts';
import { advancePayment } from './scams/rules/advance-payment.ts';
import { codeRequest } from './scams/rules/code-request.ts';
import { fakePayment } from './scams/rules/fake-payment.ts';
import { farAwaySeller } from './scams/rules/far-away-seller.ts';
import { jobFee } from './scams/rules/job-fee.ts';
import { lottery } from './scams/rules/lottery.ts';
import { outsideLink } from './scams/rules/outside-link.ts';
import { courierFee, customsFee } from './scams/rules/parcels.ts';
import { qrRequest } from './scams/rules/qr-request.ts';
import { withoutWarnings } from './scams/warnings.ts';

export type { EarlierMessage, MessageContext, Reason } from './scams/reasons.ts';

const rules: readonly (readonly [Reason, (message: Message, context: MessageContext) => boolean])[] = [
  ['advance_payment', advancePayment],
  ['courier_fee', courierFee],
  ['customs_fee', customsFee],
  ['code_request', codeRequest],
  ['qr_request', qrRequest],
  ['fake_payment', fakePayment],
  ['outside_link', outsideLink],
  ['far_away_seller', farAwaySeller],
  ['job_fee', jobFee],
  ['lottery', lottery],
];

/**
 * Whether its receiver should be warned of a message, and why. Understands English, Nepali in Devanagari and in Latin
 * letters, and mixtures. Takes time linear in the text; of a very long one only the beginning is looked at.
 */
export function assessMessage(
  text: string,
  context: MessageContext = {},
): { warn: boolean; reasons: Reason[] } {
  const alone = reasonsOf(text, context);
  const reasons = alone.length > 0 ? alone : goesOn(text, context, reasonsOf);
  return { warn: reasons.length > 0, reasons };
}

function reasonsOf(text: string, context: MessageContext): Reason[] {
  const message = withoutWarnings(readMessage(text));
  return rules.filter(([, applies]) => applies(message, context)).map(([reason]) => reason);
}
