import type { Json, Platform, Resource, Template } from '../src/rules/platform.ts';

/** A mistake that a person could make in a review-sized change, planted into a copy of the templates. */
export interface Mutation {
  readonly mistake: string;
  readonly plant: (platform: Draft) => void;
}

/** Handles for planting: every access fails loudly, so that no mutation silently does nothing. */
export class Draft {
  readonly platform: Platform;

  constructor(original: Platform) {
    this.platform = structuredClone(original);
  }

  template(stack: string): Template {
    const found = this.platform.find(({ name }) => name === `ThuluBazaar${stack}`);
    if (!found) throw new Error(`No stack ${stack}`);
    return found.template;
  }

  /** The resource of a type whose logical id contains a text, or whose name is that text. */
  find(type: string, id = ''): Resource {
    const all = this.platform.flatMap(({ template }) => Object.entries(template.Resources));
    const found = all.find(
      ([key, resource]) =>
        resource.Type === type && (key.includes(id) || resource.Properties?.AlarmName === id),
    );
    if (!found) throw new Error(`No ${type} ${id}`);
    return found[1];
  }

  /** Sets (or with undefined removes) the value under a dotted path that exists. */
  set(type: string, id: string, path: string, value: Json | undefined): void {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let here: Json = this.find(type, id).Properties ?? {};
    for (const key of keys) {
      const next: Json | undefined =
        here !== null && typeof here === 'object' ? Reflect.get(here, key) : undefined;
      if (next === undefined) throw new Error(`${type} ${id} has no ${path}`);
      here = next;
    }
    if (here === null || typeof here !== 'object') throw new Error(`${type} ${id} has no ${path}`);
    if (value === undefined) Reflect.deleteProperty(here, last);
    else Reflect.set(here, last, value);
  }

  /** Adds to a list. */
  push(type: string, id: string, path: string, value: Json): void {
    const list = path
      .split('.')
      .reduce<Json | undefined>(
        (here, key) => (here !== null && typeof here === 'object' ? Reflect.get(here, key) : undefined),
        this.find(type, id).Properties,
      );
    if (!Array.isArray(list)) throw new Error(`${type} ${id} has no list ${path}`);
    list.push(value);
  }

  /** Takes a resource away. */
  drop(type: string, id: string): void {
    const gone = this.find(type, id);
    for (const { template } of this.platform) {
      for (const [key, resource] of Object.entries(template.Resources)) {
        if (resource === gone) delete template.Resources[key];
      }
    }
  }
}

/** A mutation that only sets a value. */
export function set(
  mistake: string,
  type: string,
  id: string,
  path: string,
  value: Json | undefined,
): Mutation {
  return { mistake, plant: (draft) => draft.set(type, id, path, value) };
}
