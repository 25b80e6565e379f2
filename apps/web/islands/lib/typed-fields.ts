import type { Typed } from '@/data/typed.ts';

/** What a field of a form is to who keeps what was typed: the elements of a form are such. */
export interface FieldLike {
  readonly name: string;
  readonly type: string;
  readonly autocomplete: string;
  value: string;
  checked?: boolean;
}

const ticked = ['checkbox', 'radio'];
/** No text of people, or nothing that a page may keep. */
const unkept = ['hidden', 'submit', 'button', 'reset', 'file', 'password', 'fieldset', 'output', 'image'];

/** What is not to be filled in by a browser is not kept by it either. */
function isKept({ name, type, autocomplete }: FieldLike): boolean {
  return name !== '' && !unkept.includes(type) && autocomplete !== 'off';
}

export function typedIn(fields: readonly FieldLike[]): Typed {
  return fields
    .filter(isKept)
    .map((field) => [field.name, ticked.includes(field.type) ? field.checked === true : field.value]);
}

/** Puts back what was typed, field by field of the same name. @returns whether anything differs by it */
export function putBack(fields: readonly FieldLike[], typed: Typed): boolean {
  const left = new Map<string, (string | boolean)[]>();
  for (const [name, value] of typed) left.set(name, [...(left.get(name) ?? []), value]);
  let changed = false;
  for (const field of fields.filter(isKept)) {
    const value = left.get(field.name)?.shift();
    if (typeof value === 'boolean') {
      changed ||= field.checked !== value;
      field.checked = value;
    } else if (value !== undefined) {
      changed ||= field.value !== value;
      field.value = value;
    }
  }
  return changed;
}

/** Hidden in forms, and another one each time their page is made. */
const ofEachPage = ['version', 'key', 'clientId'];

/** Which form of a page it is, by what is hidden in it. */
export function nameOfForm(action: string, fields: readonly FieldLike[]): string {
  const hidden = fields.filter(({ name, type }) => type === 'hidden' && !ofEachPage.includes(name));
  return JSON.stringify([action, ...hidden.map(({ name, value }) => [name, value])]);
}
