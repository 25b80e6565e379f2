import { type PriceUnit, priceUnitName, priceUnits } from '@thulubazaar/catalog/price-units';
import { formatNpr, readNpr } from '@thulubazaar/nepal/money';
import { nameKey } from './names.ts';
import type { Problem } from './problem.ts';

type Unread = { problem: Omit<Problem, 'column'> };

/** How people write that a price is to be asked for. */
const asks = new Set(
  [
    'ask',
    'ask seller',
    'ask the seller',
    'call',
    'on request',
    'सोध्नुहोस्',
    'विक्रेतालाई सोध्नुहोस्',
    'मूल्य सोध्नुहोस्',
  ].map(nameKey),
);

/** Numbers as spreadsheets write large ones. */
const scientific = /^\d+(?:\.\d+)?e\+?\d{1,2}$/i;

/** A price as it is written, in either script, and what it is for where that is written with it. Null in it: to be asked. */
export function readPrice(text: string): { price: number | null; unit: PriceUnit | null } | Unread {
  if (asks.has(nameKey(text))) return { price: null, unit: null };
  const { paisa, unit, either } = readNpr(scientific.test(text) ? String(Number(text)) : text);
  if (paisa !== null) return { price: paisa, unit };
  if (!either) return { problem: { code: 'unread_price' } };
  const names = either.map((one) => formatNpr(one, 'en')).join(' / ');
  return { problem: { code: 'doubtful_price', params: { names } } };
}

const names = new Map<string, PriceUnit>(
  priceUnits.flatMap((unit): [string, PriceUnit][] =>
    [unit, priceUnitName(unit, 'en'), priceUnitName(unit, 'ne')].map((name) => [nameKey(name), unit]),
  ),
);
const before = /^(?:per|a|प्रति)\s+/i;

/** What a price is for: `month`, `per month`, `महिना`. */
export function readPriceUnit(text: string): { unit: PriceUnit } | Unread {
  const unit = names.get(nameKey(text)) ?? names.get(nameKey(text.replace(before, '')));
  if (unit) return { unit };
  return {
    problem: {
      code: 'not_an_option',
      params: { names: priceUnits.map((each) => priceUnitName(each, 'en')).join(', ') },
    },
  };
}
