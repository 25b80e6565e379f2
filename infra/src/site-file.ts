import type { Operator } from '@thulubazaar/contract/operator';
import type { SiteApps } from './apps.ts';
import type { PhaseName, PhaseOverrides } from './phases.ts';
import type { Supplied } from './supplied.ts';

/** What a site is, beside its code. `infra/site.ts` holds the one that is deployed. */
export interface Site extends PhaseOverrides {
  readonly domain: string;
  readonly phase: PhaseName;
  /** Variables whose values the operator has put into the secret of that name. */
  readonly supplied: readonly Supplied[];
  /**
   * True once the first deployment has succeeded: from then on nothing that holds data can be deleted. Before that, protection
   * would keep CloudFormation from clearing away a first attempt that failed.
   */
  readonly established: boolean;
  /** Raised by one after the database password was changed, so that the addresses are composed again. */
  readonly connectionsRevision: number;
  /** Raised by one to replace the secret by which CloudFront proves itself; the one before is accepted meanwhile. */
  readonly originRevision: number;
  /** Where releases come from, as GitHub writes it: its workflows alone may take the roles of the access stack. */
  readonly repository: string;
  /** True for one deployment before a phase takes replicas or the cache away: the API lets go of them. */
  readonly detach?: boolean;
  /** Who runs the site: the law wants it shown (docs/operate.md, Who runs the site). */
  readonly operator?: Operator;
  /**
   * By which search engines are told of changed pages (IndexNow): 8 to 128 letters, digits and hyphens, no secret. Without it
   * they find what changed by the sitemap.
   */
  readonly indexNowKey?: string;
  /** Which apps are this site's (docs/apps.md): they open its addresses, and are told of updates. */
  readonly apps?: SiteApps;
}

/** The same from a command line (`cdk diff -c phase=scale`), where everything is text. */
export type SiteText = {
  readonly [Name in Exclude<
    keyof Site,
    'repository' | 'size' | 'operator' | 'indexNowKey' | 'apps'
  >]?: string;
};

/**
 * A site with what a command line says otherwise.
 * @throws Error that names the value, when it is none
 */
export function withText(
  site: Site,
  text: SiteText,
): Omit<Site, 'phase' | 'supplied'> & {
  readonly phase: string;
  readonly supplied: readonly string[];
} {
  return {
    ...site,
    ...only({ nat: text.nat, replicas: text.replicas, scaling: text.scaling }),
    domain: text.domain ?? site.domain,
    phase: text.phase ?? site.phase,
    supplied: text.supplied?.split(',') ?? site.supplied,
    established: flag('established', text.established) ?? site.established,
    detach: flag('detach', text.detach) ?? site.detach ?? false,
    connectionsRevision: count('connectionsRevision', text.connectionsRevision) ?? site.connectionsRevision,
    originRevision: count('originRevision', text.originRevision) ?? site.originRevision,
  };
}

function only(values: PhaseOverrides): PhaseOverrides {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function flag(name: string, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  throw new Error(`${name} "${text}" is not true or false`);
}

function count(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`${name} "${text}" is no number from 1 up`);
}
