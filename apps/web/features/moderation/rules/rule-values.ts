import type { RuleKind, RuleParams } from '@thulubazaar/contract';
import { reasons } from '@thulubazaar/nepal/scams/reasons';

/** What is asked of a rule, by its kind. `share`: a number from 0 to 1, or none. */
export const inputsOf = {
  words: { terms: 'lines' },
  contacts_in_text: { contacts: ['phone', 'email', 'link', 'handle'] },
  scam_phrases: { reasons },
  first_listings: { listings: 'number', days: 'number' },
  price_off: { below: 'number', above: 'number' },
  photo_of_another: { likeness: 'number' },
  nudity: { score: 'number' },
} as const satisfies Record<RuleKind, Record<string, 'lines' | 'number' | readonly string[]>>;

/** What stands in the fields of a form: lists are words with commas between. */
export type RuleValues = Readonly<Record<string, string>>;

const usual: Readonly<Record<RuleKind, RuleValues>> = {
  words: {},
  contacts_in_text: { contacts: 'phone, email, link, handle' },
  scam_phrases: { reasons: 'lottery' },
  first_listings: { listings: '1', days: '7' },
  price_off: { below: '0.3', above: '5' },
  photo_of_another: { likeness: '0.8' },
  nudity: { score: '0.85' },
};

export function listOf(text = ''): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}

/** A list with one more or one less. */
export function toggled(text: string | undefined, name: string, on: boolean): string {
  const others = listOf(text).filter((each) => each !== name);
  return (on ? [...others, name] : others).join(', ');
}

export function newValues(kind: RuleKind): RuleValues {
  return usual[kind];
}

export function valuesOf(params: RuleParams): RuleValues {
  const { kind: _kind, ...said } = params;
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, value]): [string, string][] =>
      value === null || value === undefined
        ? []
        : [[name, Array.isArray(value) ? value.join(', ') : String(value)]],
    ),
  );
}

/** What the fields say, as it is sent: the API says what is wrong with it. */
export function paramsOf(kind: RuleKind, values: RuleValues): RuleParams {
  const inputs: Readonly<Record<string, 'lines' | 'number' | readonly string[]>> = inputsOf[kind];
  const said = Object.entries(inputs).map(([name, input]) => {
    const value = values[name] ?? '';
    if (input === 'lines') return [name, value];
    if (input === 'number') return [name, value.trim() === '' ? null : Number(value)];
    return [name, listOf(value)];
  });
  const scope = ['in', 'notIn'].flatMap((name) => {
    const ids = listOf(values[name]);
    return ids.length > 0 ? [[name, ids]] : [];
  });
  return { kind, ...Object.fromEntries([...said, ...scope]) } as RuleParams;
}
