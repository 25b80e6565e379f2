/** What the E-Commerce Act wants to be shown of who runs the site. */
const required = [
  'name',
  'address',
  'registration',
  'vat',
  'phone',
  'email',
  'grievanceName',
  'grievancePhone',
  'grievanceEmail',
] as const;

/** The same in Devanagari, where it differs. */
const inNepali = ['nameNe', 'addressNe', 'grievanceNameNe'] as const;

type Field = (typeof required)[number] | (typeof inNepali)[number];

/** Who runs the site, as far as the operator has said. */
export type Operator = { readonly [Name in Field]?: string };

const known = new Set<string>([...required, ...inNepali]);

/**
 * Reads the operator's own words from JSON.
 * @throws Error that names what is none of the fields, or no text
 */
export function readOperator(json: string | undefined): Operator {
  if (!json) return {};
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    throw new Error('OPERATOR must be JSON');
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Error('OPERATOR must be an object');
  for (const [name, value] of Object.entries(given)) {
    if (!known.has(name))
      throw new Error(`OPERATOR has a field "${name}", which is none of ${[...known].join(', ')}`);
    if (typeof value !== 'string' || value.trim() === '') throw new Error(`OPERATOR: ${name} must be a text`);
  }
  return given;
}

/** What the law wants to be shown and nobody has said yet. */
export function missingOfOperator(operator: Operator): string[] {
  return required.filter((name) => !operator[name]);
}
