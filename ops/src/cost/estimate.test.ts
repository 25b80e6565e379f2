import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Platform, Resource } from '../../../infra/src/rules/platform.ts';
import { assumptionsFor, withChanges } from './assumptions.ts';
import { estimate } from './estimate.ts';
import { leverGains } from './levers.ts';
import { type PriceBook, readPriceBook } from './prices.ts';
import { smsCost } from './sms.ts';

const book = readPriceBook();
const launch = assumptionsFor(25_000);

function platform(resources: Record<string, Resource>): Platform {
  return [{ name: 'Stack', region: 'ap-south-1', template: { Resources: resources } }];
}

const service: Record<string, Resource> = {
  Task: {
    Type: 'AWS::ECS::TaskDefinition',
    Properties: { Cpu: '512', Memory: '1024', RuntimePlatform: { CpuArchitecture: 'ARM64' } },
  },
  Service: {
    Type: 'AWS::ECS::Service',
    Properties: {
      ServiceName: 'web',
      TaskDefinition: { Ref: 'Task' },
      CapacityProviderStrategy: [
        { CapacityProvider: 'FARGATE', Base: 2, Weight: 1 },
        { CapacityProvider: 'FARGATE_SPOT', Weight: 3 },
      ],
    },
  },
  Target: {
    Type: 'AWS::ApplicationAutoScaling::ScalableTarget',
    Properties: { MinCapacity: 2, ResourceId: { 'Fn::GetAtt': ['Service', 'Name'] } },
  },
};

describe('estimate', () => {
  it('prices two ARM tasks of half a vCPU and 1 GB by the hour', () => {
    const { totalUsd } = estimate(platform(service), launch, book);
    expect(totalUsd).toBeCloseTo(2 * 730 * (0.5 * 0.02383 + 0.00261), 2);
  });

  it('adds tasks in the hours whose work needs more than those at rest, three in four of them on Spot', () => {
    const busy = withChanges(launch, ['pageCpuMs=3000']);
    const lines = estimate(platform(service), busy, book).lines.filter((line) => line.item.includes('busy'));
    const hours = (text: string) => lines.find((line) => line.item === text)?.amount ?? 0;
    expect(hours('web busy hours, Spot vCPU')).toBeCloseTo(3 * hours('web busy hours vCPU'));
    expect(hours('web busy hours vCPU')).toBeGreaterThan(0);
  });

  it('refuses a resource type it cannot price, and names it', () => {
    const strange = platform({ Cluster: { Type: 'AWS::Redshift::Cluster' } });
    expect(() => estimate(strange, launch, book)).toThrow(
      'AWS::Redshift::Cluster (Stack/Cluster) has no rate',
    );
  });

  it('refuses an instance class that the price book lacks', () => {
    const strange = platform({
      Database: { Type: 'AWS::RDS::DBInstance', Properties: { DBInstanceClass: 'db.x9.huge' } },
    });
    expect(() => estimate(strange, launch, book)).toThrow('No price for rds.x9.huge');
  });

  it('keeps the free gigabytes and requests of CloudFront free', () => {
    const edge = platform({ Distribution: { Type: 'AWS::CloudFront::Distribution' } });
    const items = estimate(edge, assumptionsFor(1000), book).lines.map((line) => line.item);
    expect(items).toEqual(['to the origin']);
  });

  it('says which share rests on inferred prices', () => {
    const database = platform({
      Database: { Type: 'AWS::RDS::DBInstance', Properties: { DBInstanceClass: 'db.t4g.small' } },
    });
    const { inferredShare, services } = estimate(database, launch, book);
    expect(inferredShare).toBeGreaterThan(0.9);
    expect(services).toMatchObject([{ service: 'RDS', weak: true }]);
  });
});

describe('assumptions', () => {
  it('are changed by name, and refuse what is unknown or no number', () => {
    expect(withChanges(launch, ['photoKb=40']).photoKb.value).toBe(40);
    expect(() => withChanges(launch, ['photokb=40'])).toThrow('No assumption is called "photokb"');
    expect(() => withChanges(launch, ['photoKb=many'])).toThrow('is not a number of KB');
  });
});

describe('levers', () => {
  it('save what taking them back would cost', () => {
    const arm = leverGains(platform(service), launch, book).find((lever) => lever.name.includes('ARM64'));
    const difference = 2 * 730 * (0.5 * (0.04256 - 0.02383) + 0.00466 - 0.00261);
    expect(arm?.gainUsd).toBeCloseTo(difference, 1);
  });
});

describe('the price book', () => {
  it('gives every price a source, a date and a grade it explains', () => {
    const { prices, grades }: PriceBook = book;
    for (const [key, price] of Object.entries(prices)) {
      expect(price.source.length, key).toBeGreaterThan(4);
      expect(price.date, key).toMatch(/^\d{4}(-\d{2}){0,2}$/);
      expect(grades[price.grade], key).toBeTypeOf('string');
      expect(price.usd, key).toBeGreaterThan(0);
    }
  });
});

describe('SMS', () => {
  it('are bounded in rupees by the daily ceiling, whatever is tried', () => {
    const rows = (assume: string[]) => smsCost(withChanges(launch, assume), book).rows;
    const [expected, saved, most] = rows(['smsDailyLimit=1000', 'signInShare=0.1', 'passkeyShare=0.4']);
    const rupees = 0.012 * book.nprPerUsd.value;
    expect(most).toMatchObject({ smsPerDay: 1000, nprPerDay: 1000 * rupees, nprPerMonth: 30_000 * rupees });
    expect(expected?.smsPerDay).toBe(1500);
    expect(saved?.nprPerDay).toBeCloseTo(1000 * rupees);
  });

  it('have the ceiling that the API has where nobody sets another', () => {
    const config = readFileSync(new URL('../../../apps/api/src/kernel/config.ts', import.meta.url), 'utf8');
    const limit = /SMS_DAILY_LIMIT: .*\.default\((\d+)\)/.exec(config)?.[1];
    expect(launch.smsDailyLimit.value).toBe(Number(limit));
  });
});
