import type { RuleParams } from '@thulubazaar/contract';
import { describe, expect, it } from 'vitest';
import { newValues, paramsOf, toggled, valuesOf } from './rule-values.ts';

describe('the fields of a rule', () => {
  it.each([
    { kind: 'words', terms: 'gun | except: toy\nगाँजा', in: ['livestock', 'kids/toys'] },
    { kind: 'contacts_in_text', contacts: ['phone', 'link'], notIn: ['jobs'] },
    { kind: 'scam_phrases', reasons: ['lottery'] },
    { kind: 'first_listings', listings: 2, days: 30 },
    { kind: 'price_off', below: null, above: 5.5 },
    { kind: 'nudity', score: 0.85 },
  ] satisfies RuleParams[])('say what it said: %j', (params) => {
    expect(paramsOf(params.kind, valuesOf(params))).toEqual(params);
  });

  it('begin with what is usual, and lists change one by one', () => {
    expect(paramsOf('first_listings', newValues('first_listings'))).toEqual({
      kind: 'first_listings',
      listings: 1,
      days: 7,
    });
    expect(toggled('phone, link', 'phone', false)).toBe('link');
    expect(toggled('link', 'email', true)).toBe('link, email');
  });
});
