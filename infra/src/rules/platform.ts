/** The synthesised templates as the rules read them: plain JSON, so that a rule sees what CloudFormation will see. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Resource {
  Type: string;
  Properties?: { [key: string]: Json };
  DeletionPolicy?: string;
  DependsOn?: string | string[];
  CreationPolicy?: { [key: string]: Json };
  UpdateReplacePolicy?: string;
}

export interface Template {
  Resources: { [logicalId: string]: Resource };
  Parameters?: { [name: string]: Json };
  Outputs?: { [name: string]: { Value: Json; Export?: { Name: Json } } };
  Mappings?: { [name: string]: Json };
  Conditions?: { [name: string]: Json };
  Metadata?: { [name: string]: Json };
}

export interface StackTemplate {
  readonly name: string;
  readonly region: string;
  readonly template: Template;
}

export type Platform = readonly StackTemplate[];

/** A rule looks for one kind of mistake and says where it found it. */
export interface Rule {
  readonly id: string;
  readonly about: string;
  readonly check: (platform: Platform) => string[];
}

/** One resource with its place. */
export class Found {
  readonly stack: StackTemplate;
  readonly id: string;
  readonly resource: Resource;

  constructor(stack: StackTemplate, id: string, resource: Resource) {
    this.stack = stack;
    this.id = id;
    this.resource = resource;
  }

  /** The value under a dotted path of the properties, or undefined. */
  get(path: string): Json | undefined {
    return dig(this.resource.Properties, path);
  }

  list(path: string): Json[] {
    const value = this.get(path);
    return Array.isArray(value) ? value : [];
  }

  /** A finding at this resource. */
  says(message: string): string {
    return `${this.stack.name}/${this.id}: ${message}`;
  }
}

/** Every resource of a type, or of all types. */
export function resources(platform: Platform, type?: string): Found[] {
  return platform.flatMap((stack) =>
    Object.entries(stack.template.Resources)
      .filter(([, resource]) => !type || resource.Type === type)
      .map(([id, resource]) => new Found(stack, id, resource)),
  );
}

/** Walks a dotted path through objects and arrays. */
export function dig(value: Json | undefined, path: string): Json | undefined {
  let here = value;
  for (const key of path.split('.')) {
    if (here === null || typeof here !== 'object') return undefined;
    here = Array.isArray(here) ? here[Number(key)] : here[key];
  }
  return here;
}

/** A value as text; references become readable JSON. */
export function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

/** The logical id that a Ref or Fn::GetAtt names, in whatever stack it is imported from. */
export function target(value: Json | undefined): string {
  const ref = dig(value, 'Ref');
  const attribute = dig(value, 'Fn::GetAtt.0');
  return typeof ref === 'string' ? ref : typeof attribute === 'string' ? attribute : text(value);
}

/** A rule that looks at every resource of a type and says what it misses. */
export function eachResource(
  id: string,
  about: string,
  type: string,
  problems: (found: Found, platform: Platform) => (string | false)[],
): Rule {
  return {
    id,
    about,
    check: (platform) =>
      resources(platform, type).flatMap((found) =>
        problems(found, platform).flatMap((problem) => (problem ? [found.says(problem)] : [])),
      ),
  };
}

/** A rule that something exists at all. */
export function exists(id: string, about: string, type: string, count = 1): Rule {
  return {
    id,
    about,
    check: (platform) => {
      const found = resources(platform, type).length;
      return found >= count ? [] : [`${found} of ${count} ${type}`];
    },
  };
}
