import { describe, expect, it } from 'vitest';
import { maskPhone, normaliseAnyPhone, normalisePhone } from './phone.ts';

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

describe('normaliseAnyPhone', () => {
  it.each([
    ['9841234567', '+9779841234567'],
    ['01-5551234', '+97715551234'],
    ['०१-५५५१२३४', '+97715551234'],
    ['+977 1 555 1234', '+97715551234'],
    ['061-512345', '+97761512345'],
    ['00977 61 512345', '+97761512345'],
  ])('reads %j', (text, number) => {
    expect(normaliseAnyPhone(text)).toBe(number);
  });

  it.each(['', '12345', '555-1234567890', '+91 98765 43210', '9941234567', 'call me'])(
    'refuses %j',
    (text) => {
      expect(normaliseAnyPhone(text)).toBeNull();
    },
  );
});
