import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';

it('writes what spreadsheets read, and nothing that they would carry out', () => {
  expect(toCsv(['text', 'times'], [['कोठा, "सस्तो"', 3]])).toBe('\uFEFFtext,times\r\n"कोठा, ""सस्तो""",3\r\n');
  for (const text of ['=1+1', '+9779841000001', '-2', '@SUM(A1)', '\t=1', '\r=1'])
    expect(toCsv([], [[text]])).toContain(`'${text}`);
  expect(toCsv([], [['a=1', -2]])).toBe('\uFEFF\r\na=1,-2\r\n');
});
