import { cleanLine } from './clean-text.ts';
import { takeLinks } from './scams/links.ts';
import { emvPayment, foreignPayment, jsonPayment, type Payment } from './scams/payment-qr.ts';

/** What a QR code leads to. */
export type QrPayload =
  | { kind: 'payment'; payee: string; network: string | null }
  | { kind: 'link'; host: string; url: string }
  | { kind: 'text'; text: string };

/**
 * Says of the text of a QR code whom it pays (the EMV codes of Fonepay, NepalPay and banks, the JSON of eSewa, Khalti and
 * bank accounts, UPI, coins), which page it opens, or what else it says. Names are as the code claims them: nobody
 * has checked them. Everything it gives is on one line, without marks that nobody sees.
 */
export function describeQr(written: string): QrPayload {
  const text = written.trim();
  const payment = emvPayment(text) ?? jsonPayment(text) ?? foreignPayment(text);
  if (payment) return paid(payment);
  return linkOf(text) ?? { kind: 'text', text: cleanLine(text) };
}

function paid({ payee, network }: Payment): QrPayload {
  return { kind: 'payment', payee: cleanLine(payee), network: network && cleanLine(network) };
}

/** A text that is an address and nothing else; its host as the browser would ask for it (`xn--…` for look-alikes). */
function linkOf(text: string): QrPayload | null {
  if (/\s/.test(text)) return null;
  const isHttp = /^https?:\/\//i.test(text);
  if (!isHttp && takeLinks(text).links[0]?.url !== text) return null;
  const url = isHttp ? text : `http://${text}`;
  if (!URL.canParse(url)) return null;
  const { hostname, href } = new URL(url);
  return { kind: 'link', host: hostname.replace(/^www\./, ''), url: href };
}
