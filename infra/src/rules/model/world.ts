import { idleConnectionSeconds } from '@thulubazaar/contract/limits';
import { isSite } from '../edge.ts';
import { dig, Found, type Json, type Platform, type Rule, resources, text } from '../platform.ts';
import { plain } from './plain.ts';

/** One container with the task definition around it. */
export interface Container {
  readonly name: string;
  readonly task: Found;
  readonly json: Json;
  readonly environment: Readonly<Record<string, string>>;
  /** Where each secret comes from. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** The platform as what it is for: each part under its purpose, whatever it is called. */
export class World {
  readonly platform: Platform;
  /** How long web and API keep idle connections: the other side of the load balancer's time. */
  readonly idleConnectionSeconds = idleConnectionSeconds;

  private readonly byType = new Map<string, Found[]>();

  constructor(platform: Platform) {
    this.platform = platform;
    for (const found of resources(platform)) {
      const { Type } = found.resource;
      const known = this.byType.get(Type);
      if (known) known.push(found);
      else this.byType.set(Type, [found]);
    }
  }

  /** @throws Error when there is none: then nothing of what follows can be true */
  one(type: string, holds: (found: Found) => boolean = () => true): Found {
    const found = this.all(type).find(holds);
    if (!found) throw new Error(`there is no ${type} as it is needed`);
    return found;
  }

  all(type: string): Found[] {
    return [...(this.byType.get(type) ?? [])];
  }

  plain(found: Found, path: string): string {
    return plain(this.platform, found.stack, found.get(path));
  }

  /** A value that stands in a resource's stack. */
  text(found: Found, value: Json | undefined): string {
    return plain(this.platform, found.stack, value);
  }

  /** What a reference to a resource reads as. */
  id({ stack, id }: Found, attribute?: string): string {
    return `${stack.name}/${id}${attribute ? `.${attribute}` : ''}`;
  }

  /** The resource that a text refers to. */
  at(reference: string): Found | undefined {
    const [, name, id] = /^(\w+)\/(\w+)/.exec(reference) ?? [];
    const stack = this.platform.find((each) => each.name === name);
    const resource = stack?.template.Resources[id ?? ''];
    return stack && id && resource ? new Found(stack, id, resource) : undefined;
  }

  get site(): Found {
    return this.one('AWS::CloudFront::Distribution', isSite);
  }

  get siteHost(): string {
    return this.plain(this.site, 'DistributionConfig.Aliases.0');
  }

  get balancer(): Found {
    return this.one('AWS::ElasticLoadBalancingV2::LoadBalancer');
  }

  get listener(): Found {
    return this.one('AWS::ElasticLoadBalancingV2::Listener', (each) => each.get('Port') === 443);
  }

  get primary(): Found {
    return this.one('AWS::RDS::DBInstance', (each) => each.get('SourceDBInstanceIdentifier') === undefined);
  }

  bucket(purpose: 'images' | 'files' | 'away' | 'status'): Found {
    return this.one('AWS::S3::Bucket', (each) => this.plain(each, 'BucketName').includes(`-${purpose}-`));
  }

  secret(purpose: string): Found {
    return this.one('AWS::SecretsManager::Secret', (each) => text(each.get('Name')).endsWith(`/${purpose}`));
  }

  service(name: string): Found {
    return this.one('AWS::ECS::Service', (each) => each.get('ServiceName') === name);
  }

  get containers(): Container[] {
    return this.all('AWS::ECS::TaskDefinition').flatMap((task) =>
      task.list('ContainerDefinitions').map((json) => this.container(task, json)),
    );
  }

  private container(task: Found, json: Json): Container {
    const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
    const pairs = (name: string, value: string) =>
      Object.fromEntries(
        list(dig(json, name)).map((one) => [text(dig(one, 'Name')), this.text(task, dig(one, value))]),
      );
    return {
      name: text(dig(json, 'Name')),
      task,
      json,
      environment: pairs('Environment', 'Value'),
      secrets: pairs('Secrets', 'ValueFrom'),
    };
  }
}

/** The world that the rules of one check look at: making it anew for each of them takes longer than they do. */
let shared: World | undefined;

/** Lets all rules of the model that `work` runs look at one world. */
export function sharingWorld<Result>(platform: Platform, work: () => Result): Result {
  shared = new World(platform);
  try {
    return work();
  } finally {
    shared = undefined;
  }
}

/** A rule of what must be true from one end to the other. What is not there at all is a finding too. */
export function trueOf(id: string, about: string, problems: (world: World) => (string | false)[]): Rule {
  return {
    id: `model/${id}`,
    about,
    check(platform) {
      try {
        const world = shared?.platform === platform ? shared : new World(platform);
        return problems(world).filter((problem) => problem !== false);
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)];
      }
    },
  };
}

/** A finding unless two texts are the same. */
export function same(what: string, found: string, wanted: string): string | false {
  return found !== wanted && `${what} is ${found || 'nothing'}, not ${wanted || 'nothing'}`;
}

/** A finding unless a number lies in a range. */
export function between(what: string, found: Json | undefined, least: number, most: number): string | false {
  const value = Number(found);
  return !(value >= least && value <= most) && `${what} is ${text(found)}, not ${least} to ${most}`;
}
