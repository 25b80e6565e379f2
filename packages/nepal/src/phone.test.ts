import { describe, expect, it } from 'vitest';
import { maskPhone, normalisePhone } from './phone.ts';

const PREFIXES = ['984', '985', '986', '974', '975', '976', '980', '981', '982', '970', '961', '962', '988'];

describe('normalisePhone', () => {
  it.each(PREFIXES)('knows the operators of %s', (prefix) => {
    expect(normalisePhone(`${prefix}1234567`)).toBe(`+977${prefix}1234567`);
  });

  const spellings = [
    '9841234567',
    '+977 9841234567',
    '+977-984-1234567',
    '977 9841234567',
    '00977 98412 34567',
    '09841234567',
    '९८४१२३४५६७',
    '०९८४१२३४५६७',
    '+९७७ ९८४१२३४५६७',
    '(984) 123-4567',
    ' 984 123 45 67 ',
    '984\u20131234567',
    '+977 0984 1234567',
  ];

  it.each(spellings)('reads %j', (text) => {
    expect(normalisePhone(text)).toBe('+9779841234567');
  });

  const refused = [
    '',
    '984123456',
    '98412345678',
    '9831234567',
    '01-4412345',
    '+91 9841234567',
    '+14155550100',
    '9771234567',
    'call 9841234567',
    '98412345a7',
    '9'.repeat(100),
    '+9841234567',
  ];

  it.each(refused)('refuses %j', (text) => {
    expect(normalisePhone(text)).toBeNull();
  });
});

describe('maskPhone', () => {
  it('keeps two digits at either end', () => {
    expect(maskPhone('+9779841234567')).toBe('98••••••67');
    expect(maskPhone('')).toBe('');
  });
});
