/** Names and places that no phase changes. A name here is what the operator types and what alarms link to. */

import { environmentName } from './environment-name.ts';

/** Whether this is the site itself, to which belongs what an account has once. */
export const isProduction = environmentName === 'production';

/** Names follow the guide's spelling of its commands, with the project's own spelling of the word. */
const product = 'thulubazaar';

/** What every fixed name begins with: those of another site in the same account begin otherwise. */
export const project = isProduction ? product : `${product}-${environmentName}`;

const stackPrefix = isProduction
  ? 'ThuluBazaar'
  : `ThuluBazaar${environmentName.replace(/^./, (first) => first.toUpperCase())}`;

/** Metrics that are counted from our own logs. */
export const ownMetrics = stackPrefix;

/** Alarms of an account have one list: those of the site itself have the names of the handbook. */
export function alarmNameOf(name: string): string {
  return isProduction ? name : `${environmentName}-${name}`;
}

/** The name in the handbook of an alarm. */
export function handbookNameOf(alarmName: string): string {
  return isProduction ? alarmName : alarmName.replace(`${environmentName}-`, '');
}

/** The log of a task. */
export function logGroupOf(task: string): string {
  return `/ecs/${project}-${task}`;
}

/** Mumbai: 30-50 ms from Nepal. */
export const region = 'ap-south-1';
/** CloudFront reads its certificate from here and nowhere else, and reports its metrics here. */
export const edgeRegion = 'us-east-1';
/** Where copies are kept: Singapore, another country and another power grid, 80-100 ms from Nepal. */
export const awayRegion = 'ap-southeast-1';
/** Written down rather than looked up, so that synthesis needs no account. */
export const availabilityZones = ['ap-south-1a', 'ap-south-1b'];
export const vpcCidr = '10.20.0.0/16';

export const ports = {
  web: 3333,
  api: 5000,
  metrics: 9464,
  postgres: 5432,
  cache: 6379,
  https: 443,
  http: 80,
  smtp: 587,
  smtps: 465,
};

/**
 * How long a connection may be idle before its listener or its client closes it. Each listener outlives its client, or it would
 * close a connection on which a request is on its way: web and API keep theirs for `idleConnectionSeconds` of the contract.
 */
export const idleSeconds = { loadBalancer: 60, cloudFront: 55 };

/** Both answer without asking anything else: a sick database must not make the load balancer stop every task. */
export const healthPaths = { web: '/robots.txt', api: '/api/health' };

/** Where photos are on the public site; CloudFront asks the bucket for the same key, `media/…`. */
export const imagePath = '/media/*';
/** Built files under names that carry a hash; those of earlier releases stay, for pages that are open. */
export const builtPaths = ['/_next/static/*', '/dist/*'] as const;
/** Updates of the apps, as files that apps/mobile/scripts/publish-update.mjs makes; in the bucket of built files under the same path. */
export const updatesPath = '/app-updates/*';
/** What the site's own pages ask of the API, on their own host. */
export const apiPath = '/api/*';

export const stackIds = {
  foundation: `${stackPrefix}Foundation`,
  migrations: `${stackPrefix}Migrations`,
  services: `${stackPrefix}Services`,
  edge: `${stackPrefix}Edge`,
  observability: `${stackPrefix}Observability`,
  backup: `${stackPrefix}Backup`,
  away: `${stackPrefix}Away`,
  access: `${stackPrefix}Access`,
} as const;

export const names = {
  cluster: project,
  database: `${project}-db`,
  databaseName: product,
  /** Of images, which all sites share: what was tried on one is what another runs. */
  repositories: { web: `${product}-web`, api: `${product}-api` },
  /** Letters and digits, as RDS asks. */
  databaseUser: product,
  loadBalancer: project,
  privateNamespace: `${project}.internal`,
  secrets: {
    database: `${project}/${environmentName}/database`,
    connections: `${project}/${environmentName}/connections`,
    auth: `${project}/${environmentName}/auth`,
    personalData: `${project}/${environmentName}/personal-data`,
    internal: `${project}/${environmentName}/internal`,
    origin: `${project}/${environmentName}/origin`,
    cache: `${project}/${environmentName}/cache`,
    /** Made by the operator, not by CloudFormation: keys of gateways and other providers. */
    supplied: `${project}/${environmentName}/supplied`,
  },
} as const;

/** The secret of the header below, by its revision; the first has no number. */
export function originSecretName(revision: number): string {
  return revision === 1 ? names.secrets.origin : `${names.secrets.origin}-${revision}`;
}

/** The header by which CloudFront proves to the load balancer that a page request came through it. */
export const originHeader = 'x-origin-secret';

export interface Hostnames {
  readonly site: string;
  readonly www: string;
  readonly api: string;
  /** Says how the site is, from another region. */
  readonly status: string;
  /** Resolves to the load balancer; CloudFront is its only caller. */
  readonly origin: string;
}

/** The host names of a domain. */
export function hostnames(domain: string): Hostnames {
  return {
    site: domain,
    www: `www.${domain}`,
    api: `api.${domain}`,
    status: `status.${domain}`,
    origin: `origin.${domain}`,
  };
}

/** The section of the operator's handbook that an alarm's description links to. */
export function handbook(alarmName: string): string {
  return `docs/operate.md#${alarmName}`;
}
