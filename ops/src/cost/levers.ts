import { type Platform, type Resource, resources } from '../../../infra/src/rules/platform.ts';
import { type Assumptions, newcomers } from './assumptions.ts';
import { estimate } from './estimate.ts';
import { type PriceBook, priceOf } from './prices.ts';
import { usageOf } from './usage.ts';
import { readVisit } from './visit.ts';

interface Lever {
  readonly name: string;
  readonly without: string;
  /** Takes the lever back in a copy of the templates. */
  readonly undo?: (platform: Platform) => void;
  /** Takes it back in what visitors do. */
  readonly assume?: (assumptions: Assumptions) => Assumptions;
}

export interface LeverGain {
  readonly name: string;
  readonly without: string;
  /** USD a month that the lever saves. */
  readonly gainUsd: number;
}

/** What the same visit asked for before the two levers below, as measured then, less what browsers keep of it (ADR 40). */
const before = { photosPerVisit: 38, moreFiles: 6 };

const levers: readonly Lever[] = [
  {
    name: 'Fargate on ARM64',
    without: 'x86-64',
    undo: each('AWS::ECS::TaskDefinition', ({ Properties: own = {} }) => {
      own.RuntimePlatform = { CpuArchitecture: 'X86_64', OperatingSystemFamily: 'LINUX' };
    }),
  },
  { name: 'NAT instance', without: 'NAT gateway', undo: natGateways },
  {
    name: 'RDS on t4g',
    without: 't3 of the same size',
    undo: each('AWS::RDS::DBInstance', ({ Properties: own = {} }) => {
      own.DBInstanceClass = String(own.DBInstanceClass).replace('t4g', 't3');
    }),
  },
  {
    name: 'Valkey on t4g',
    without: 'Redis on t3',
    undo: each('AWS::ElastiCache::ReplicationGroup', ({ Properties: own = {} }) => {
      own.Engine = 'redis';
      own.CacheNodeType = String(own.CacheNodeType).replace('t4g', 't3');
    }),
  },
  {
    name: 'Spot for the worker and some of the tasks',
    without: 'all on demand',
    undo: each('AWS::ECS::Service', ({ Properties: own = {} }) => {
      own.CapacityProviderStrategy = [{ CapacityProvider: 'FARGATE', Base: 100, Weight: 1 }];
    }),
  },
  { name: 'One replica fewer, until one is measured', without: 'one more', undo: oneMoreReplica },
  {
    name: 'Apps call the API on its own host',
    without: 'all API calls through CloudFront',
    assume: (given) => ({
      ...given,
      browserCalls: {
        ...given.browserCalls,
        value:
          given.browserCalls.value +
          (given.apiRequests.value * given.appShare.value) / (1 - given.appShare.value),
      },
    }),
  },
  {
    name: 'WebP in three sizes',
    without: 'JPEG of the same sizes, 40 KB',
    assume: (given) => ({ ...given, photoKb: { ...given.photoKb, value: 40 } }),
  },
  {
    name: 'Photos of cards asked for when they are near',
    without: 'as browsers load them: 38 a visit',
    assume: (given) => ({
      ...given,
      photosPerVisit: { ...given.photosPerVisit, value: before.photosPerVisit },
    }),
  },
  {
    name: 'Small scripts in one file',
    without: 'a file for each: six more at first',
    assume: (given) => ({
      ...given,
      staticRequests: {
        ...given.staticRequests,
        value: given.staticRequests.value + before.moreFiles * newcomers,
      },
    }),
  },
  {
    name: 'A year in the browser’s cache',
    without: 'all files at every visit',
    assume: (given) => ({
      ...given,
      staticRequests: { ...given.staticRequests, value: readVisit().first.staticRequests },
    }),
  },
];

/** How much more each phase would cost a month with one lever taken back at a time. */
export function leverGains(platform: Platform, assumptions: Assumptions, book: PriceBook): LeverGain[] {
  const now = estimate(platform, assumptions, book).totalUsd;
  const gains = levers.map(({ name, without, undo, assume }) => {
    const changed = structuredClone(platform);
    undo?.(changed);
    const then = estimate(changed, assume ? assume(assumptions) : assumptions, book).totalUsd;
    return { name, without, gainUsd: then - now };
  });
  const planned = estimate(platform, assumptions, book, { savingsPlan: true }).totalUsd;
  return [
    ...gains,
    { name: 'Savings plan of three years (not taken)', without: 'no commitment', gainUsd: now - planned },
    {
      name: 'Flat rate of CloudFront (not taken)',
      without: 'by request and GB',
      gainUsd: flatRateGain(platform, assumptions, book),
    },
  ];
}

/** The cheapest plan that covers the requests, instead of what they cost one by one. A plan is negative while they are few. */
function flatRateGain(platform: Platform, assumptions: Assumptions, book: PriceBook): number {
  const { lines } = estimate(platform, assumptions, book);
  const paid = lines.filter(({ service, item }) => service === 'CloudFront' && item !== 'to the origin');
  const { edgeRequests } = usageOf(assumptions);
  const plan = [
    { most: 10e6, key: 'cloudfront.plan.pro' },
    { most: 125e6, key: 'cloudfront.plan.business' },
    { most: 500e6, key: 'cloudfront.plan.premium' },
  ].find(({ most }) => edgeRequests <= most);
  return paid.reduce((sum, { usd }) => sum + usd, 0) - (plan ? priceOf(book, plan.key).usd : 0);
}

function each(type: string, change: (resource: Resource) => void): (platform: Platform) => void {
  return (platform) => {
    for (const { resource } of resources(platform, type)) change(resource);
  };
}

function natGateways(platform: Platform): void {
  for (const { resource } of resources(platform, 'AWS::EC2::Instance'))
    resource.Type = 'AWS::EC2::NatGateway';
}

function oneMoreReplica(platform: Platform): void {
  const [primary] = resources(platform, 'AWS::RDS::DBInstance');
  if (!primary) return;
  const { DBInstanceClass = 'db.t4g.small' } = primary.resource.Properties ?? {};
  primary.stack.template.Resources.OneMoreReplica = {
    Type: 'AWS::RDS::DBInstance',
    Properties: {
      SourceDBInstanceIdentifier: 'primary',
      DBInstanceClass: DBInstanceClass === 'db.t4g.large' ? 'db.t4g.medium' : 'db.t4g.small',
    },
  };
}
