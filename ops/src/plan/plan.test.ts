import { describe, expect, it } from 'vitest';
import { phases } from '../../../infra/src/phases.ts';
import { assumptionsFor, withChanges } from '../cost/assumptions.ts';
import { planText } from './command.ts';
import { planFor } from './plan.ts';

function plan(visits: number, ...changes: string[]) {
  return planFor(visits, withChanges(assumptionsFor(visits), changes));
}

describe('planFor', () => {
  it('takes the first phase that the visits fit into', () => {
    expect(plan(1).phase).toBe('launch');
    expect(plan(phases.launch.visitsPerDay).phase).toBe('launch');
    expect(plan(phases.launch.visitsPerDay + 1).phase).toBe('growth');
    expect(plan(80_000)).toMatchObject({ phase: 'growth', next: 'scale' });
    expect(plan(120_000)).toMatchObject({ phase: 'scale', next: null });
  });

  it('says so when no phase is made for that many', () => {
    expect(plan(900_000).why).toContain('more than the 200,000 that scale is made for');
  });

  it('puts first what is nearest to its threshold', () => {
    const { limits, first } = plan(80_000, 'databaseCpuMs=2000');
    expect(limits[0]?.metric).toBe('AWS/RDS CPUUtilization');
    expect(first).toMatchObject({ metric: 'AWS/RDS CPUUtilization', action: 't4g.large: move to scale' });
    expect(limits.map(({ used }) => used)).toEqual(limits.map(({ used }) => used).sort((a, b) => b - a));
  });

  it('reaches each threshold at the visits it names', () => {
    const cpu = plan(60_000).limits.find(({ metric }) => metric === 'AWS/RDS CPUUtilization');
    const there = planFor(cpu?.atVisits ?? 0, assumptionsFor(60_000));
    // Another phase has another class with as many vCPU, so the threshold is the same.
    expect(there.limits.find(({ metric }) => metric === 'AWS/RDS CPUUtilization')?.used).toBeCloseTo(1);
  });

  it('counts the connections of every API task and the worker', () => {
    const connections = plan(10_000).limits.find(({ what }) => what.startsWith('database connections'));
    const { poolSize, maxConnections } = phases.launch.database;
    expect(connections?.used).toBeCloseTo((3 * poolSize) / (maxConnections * 0.8));
  });

  it('reads as a sentence', () => {
    expect(planText(plan(80_000))).toMatch(/^Phase growth: 80,000 visits are over the 50,000 of launch/);
  });
});
