import { afterEach, describe, expect, it, vi } from 'vitest';
import { item, printChecklist, skipped } from '../checklist.ts';
import { operatorItem } from './operator.ts';
import { templateItems } from './templates.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

describe('the launch checklist over templates', () => {
  it('fails every row of an empty platform, with the file to correct', () => {
    const items = templateItems([]).filter(({ name }) => !name.startsWith('Rules'));
    expect(items.map(({ state }) => state)).toEqual(items.map(() => 'fails'));
    expect(items[0]).toMatchObject({
      name: 'RDS PostgreSQL created and configured',
      fix: 'correct infra/src/foundation/database.ts',
    });
  });
});

it('fails until the site says who runs it', () => {
  expect(operatorItem(undefined)).toMatchObject({
    state: 'fails',
    found: expect.stringContaining('grievanceName'),
  });
  const all = ['name', 'address', 'registration', 'vat', 'phone', 'email'];
  const grievance = ['grievanceName', 'grievancePhone', 'grievanceEmail'];
  const said = Object.fromEntries([...all, ...grievance].map((field) => [field, `the ${field}`]));
  expect(operatorItem(said)).toMatchObject({ state: 'ok', found: 'the name' });
});

describe('printChecklist', () => {
  it('ends with 1 when an item fails, not when one is skipped', () => {
    const print = vi.spyOn(console, 'log').mockImplementation(() => {});
    printChecklist([item('a', true, 'fine', 'none'), skipped('b', 'not here')], false);
    expect(process.exitCode).toBeUndefined();
    printChecklist([item('a', false, 'broken', 'mend it')], false);
    expect(process.exitCode).toBe(1);
    expect(print.mock.calls.flat()).toContain('→ a: mend it');
  });
});
