import { dig, type Json, type Platform, type Resource, type Template } from '../src/rules/platform.ts';

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

  /** Sets (or with undefined takes away) a variable of a task's container. */
  variable(task: string, name: string, value: string | undefined): void {
    const list = this.list('AWS::ECS::TaskDefinition', task, 'ContainerDefinitions.0.Environment');
    const at = list.findIndex((one) => dig(one, 'Name') === name);
    if (at < 0) throw new Error(`${task} has no ${name}`);
    list.splice(at, 1, ...(value === undefined ? [] : [{ Name: name, Value: value }]));
  }

  /** Gives a secret of a task's container the source that another one has, in the same or another task. */
  swapSecret(task: string, name: string, from: string, fromTask = task): void {
    const secrets = (of: string) =>
      this.list('AWS::ECS::TaskDefinition', of, 'ContainerDefinitions.0.Secrets');
    const [own, other] = [
      secrets(task).find((one) => dig(one, 'Name') === name),
      secrets(fromTask).find((one) => dig(one, 'Name') === from),
    ];
    if (!own || !other) throw new Error(`${task} has no ${name}, or ${fromTask} no ${from}`);
    Object.assign(own, { ValueFrom: structuredClone(dig(other, 'ValueFrom')) });
  }

  /** The behaviour of the site's distribution for a path; without one, that of pages. */
  behaviour(path?: string): Record<string, Json> {
    const { DistributionConfig } =
      this.find('AWS::CloudFront::Distribution', 'Distribution').Properties ?? {};
    const all = dig(DistributionConfig, 'CacheBehaviors');
    const found = path
      ? (Array.isArray(all) ? all : []).find((one) => dig(one, 'PathPattern') === path)
      : dig(DistributionConfig, 'DefaultCacheBehavior');
    if (!isObject(found)) throw new Error(`No behaviour ${path}`);
    return found;
  }

  /** An origin of the site's distribution by what is in its host name. */
  origin(host: string): Record<string, Json> {
    const all = this.list('AWS::CloudFront::Distribution', 'Distribution', 'DistributionConfig.Origins');
    const found = all.find((one) => JSON.stringify(dig(one, 'DomainName')).includes(host));
    if (!isObject(found)) throw new Error(`No origin ${host}`);
    return found;
  }

  /** What another resource of the same stack is referred to by. */
  idOf(type: string, id: string): string {
    const resource = this.find(type, id);
    for (const { template } of this.platform)
      for (const [key, each] of Object.entries(template.Resources)) if (each === resource) return key;
    throw new Error(`No ${type} ${id}`);
  }

  /** A list that exists. */
  list(type: string, id: string, path: string): Json[] {
    const list = dig(this.find(type, id).Properties, path);
    if (!Array.isArray(list)) throw new Error(`${type} ${id} has no list ${path}`);
    return list;
  }

  /** Adds to a list. */
  push(type: string, id: string, path: string, value: Json): void {
    this.list(type, id, path).push(value);
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

function isObject(value: Json | undefined): value is Record<string, Json> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
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
