import { expect, it } from 'vitest';
import { isImei, lastOfImei } from './imei.ts';

it('an IMEI is one when its last digit checks the others', () => {
  expect(isImei('490154203237518')).toBe(true);
  for (const wrong of ['490154203237517', '49015420323751', '000000000000000', ''])
    expect(isImei(wrong)).toBe(false);
});

it('four digits of it are kept', () => {
  expect(lastOfImei('49-015420-323751-8')).toBe('7518');
  expect(lastOfImei('४९०१५४२०३२३७५१८')).toBe('7518');
  expect(lastOfImei('7518')).toBe('7518');
  for (const wrong of ['490154203237517', '751', 'abcd', '']) expect(lastOfImei(wrong)).toBeNull();
});
