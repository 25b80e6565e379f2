/** Whom a QR of Nepal's banks and wallets pays. */
export interface Payment {
  payee: string;
  /** Fonepay, NepalPay, eSewa …, where the code says so. */
  network: string | null;
}

type Fields = ReadonlyMap<string, string>;

/** Merchant account templates of EMV, and the card networks before them. */
const isAccount = (tag: string): boolean => tag >= '02' && tag <= '51';
const NETWORKS: readonly (readonly [RegExp, string])[] = [
  [/fonepay/i, 'Fonepay'],
  [/nchl|nepalpay|npqr|connectips/i, 'NepalPay'],
  [/khalti/i, 'Khalti'],
  [/e-?sewa/i, 'eSewa'],
  [/ime-?pay/i, 'IME Pay'],
  [/smart-?(?:qr|choice)/i, 'SmartQR'],
  [/npci|upi|bharat/i, 'UPI'],
];
const CARDS: readonly (readonly [string, string])[] = [
  ['03', 'Visa'],
  ['05', 'Mastercard'],
  ['16', 'UnionPay'],
];

/** A code as EMVCo's "merchant-presented mode" lays it out: Fonepay, NepalPay and the QR of most banks. */
export function emvPayment(text: string): Payment | null {
  const fields = fieldsOf(text);
  if (!fields) return null;
  const accounts = [...fields].filter(([tag]) => isAccount(tag));
  const name = fieldsOf(fields.get('64') ?? '')?.get('01') ?? fields.get('59');
  if (accounts.length === 0 || (name === undefined && !fields.has('63'))) return null;
  const city = fields.get('60');
  const payee = [name, city].filter(Boolean).join(', ');
  return { payee, network: networkOf(accounts) };
}

/** Tags of two digits, lengths of two digits, values; null unless the text is that and nothing else. */
function fieldsOf(text: string): Fields | null {
  const fields = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const [, tag, length] = /^(\d\d)(\d\d)/.exec(text.slice(at, at + 4)) ?? [];
    if (tag === undefined || fields.has(tag)) return null;
    const end = at + 4 + Number(length);
    if (end > text.length) return null;
    fields.set(tag, text.slice(at + 4, end).trim());
    at = end;
  }
  return fields.size > 0 ? fields : null;
}

function networkOf(accounts: readonly (readonly [tag: string, value: string])[]): string | null {
  for (const [, value] of accounts) {
    const known = NETWORKS.find(([pattern]) => pattern.test(value));
    if (known) return known[1];
  }
  const [tag = ''] = accounts[0] ?? [];
  return CARDS.find(([last]) => tag <= last)?.[1] ?? null;
}

const WALLET_KEYS: readonly (readonly [RegExp, string])[] = [
  [/^esewa_?id$/i, 'eSewa'],
  [/^khalti_?id$/i, 'Khalti'],
  [/^ime_?(?:pay_?)?id$/i, 'IME Pay'],
];

/** The JSON of wallets (`eSewa_id`, `Khalti_ID`) and of bank accounts (`accountNumber`). */
export function jsonPayment(text: string): Payment | null {
  const fields = objectOf(text);
  const said = (pattern: RegExp): string => fields.find(([key]) => pattern.test(key))?.[1] ?? '';
  for (const [pattern, network] of WALLET_KEYS) {
    const id = said(pattern);
    if (id) return { payee: said(/^(?:account_?)?name$/i) || masked(id), network };
  }
  const account = said(/^account_?(?:number|no)$/i);
  if (!account) return null;
  return {
    payee: said(/^(?:account_?)?name$/i) || masked(account),
    network: said(/^bank_?(?:name|code)$/i) || null,
  };
}

function objectOf(text: string): [key: string, value: string][] {
  if (!/^\s*\{/.test(text)) return [];
  try {
    const parsed: unknown = JSON.parse(text);
    return Object.entries(parsed ?? {})
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([key, value]): [string, string] => [key, `${value}`.trim()]);
  } catch {
    return [];
  }
}

/** Enough of a number to compare it with one that is known, not enough to call it. */
function masked(id: string): string {
  return id.length < 8 ? id : `${id.slice(0, 2)}…${id.slice(-3)}`;
}

const COINS: Readonly<Record<string, string>> = {
  bitcoin: 'Bitcoin',
  ethereum: 'Ethereum',
  litecoin: 'Litecoin',
  tron: 'Tron',
};
const BARE_COIN: readonly (readonly [RegExp, string])[] = [
  [/^(?:bc1[02-9ac-hj-np-z]{25,87}|[13][1-9A-HJ-NP-Za-km-z]{25,34})$/, 'Bitcoin'],
  [/^0x[0-9a-fA-F]{40}$/, 'Ethereum'],
  [/^T[1-9A-HJ-NP-Za-km-z]{33}$/, 'Tron'],
];

/** What pays without a bank of Nepal: UPI of India, and coins that never come back. */
export function foreignPayment(text: string): Payment | null {
  const bare = BARE_COIN.find(([pattern]) => pattern.test(text));
  if (bare) return { payee: text, network: bare[1] };
  const [, scheme = '', rest = ''] = /^([a-z]{3,10}):(?:\/\/)?(.*)$/is.exec(text) ?? [];
  const coin = COINS[scheme.toLowerCase()];
  if (coin) return { payee: rest.split(/[?@/]/)[0] ?? '', network: coin };
  if (scheme.toLowerCase() !== 'upi') return null;
  const query = new URLSearchParams(rest.slice(rest.indexOf('?') + 1));
  return { payee: query.get('pn') || query.get('pa') || '', network: 'UPI' };
}
