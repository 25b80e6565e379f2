import { describe, expect, it } from 'vitest';
import { type OpeningHours, openingAt, type Spans } from './opening.ts';

const ten: Spans = [{ from: '10:00', to: '18:30' }];
const week: OpeningHours['week'] = [ten, ten, ten, ten, ten, [{ from: '10:00', to: '15:00' }], []];
const hours: OpeningHours = {
  week,
  exceptions: [
    { day: '2026-10-21', spans: [], note: 'Dashain' },
    { day: '2026-10-24', spans: [{ from: '08:00', to: '12:00' }], note: '' },
  ],
};
/** An instant by the clock of Nepal. */
const at = (text: string) => new Date(`${text}:00+05:45`);
const look = (text: string, of = hours) => {
  const { isOpen, until } = openingAt(of, at(text));
  return [isOpen, until?.toISOString() ?? null];
};
const then = (text: string) => at(text).toISOString();

describe('openingAt', () => {
  it('says until when it is open, by the clock of Nepal', () => {
    // A Monday.
    expect(look('2026-10-19T10:00')).toEqual([true, then('2026-10-19T18:30')]);
    expect(look('2026-10-19T09:59')).toEqual([false, then('2026-10-19T10:00')]);
    expect(look('2026-10-19T18:30')).toEqual([false, then('2026-10-20T10:00')]);
  });

  it('goes by the exceptions of a day', () => {
    expect(look('2026-10-20T20:00')).toEqual([false, then('2026-10-22T10:00')]);
    // A Saturday on which it opens after all.
    expect(look('2026-10-24T09:00')).toEqual([true, then('2026-10-24T12:00')]);
    expect(look('2026-10-31T09:00')).toEqual([false, then('2026-11-01T10:00')]);
  });

  it('goes on over midnight', () => {
    const late: Spans = [
      { from: '00:00', to: '02:00' },
      { from: '18:00', to: '24:00' },
    ];
    const nights = { week: Array.from({ length: 7 }, () => late), exceptions: [] };
    expect(look('2026-10-19T23:00', nights)).toEqual([true, then('2026-10-20T02:00')]);
    expect(look('2026-10-20T01:00', nights)).toEqual([true, then('2026-10-20T02:00')]);
  });

  it('says nothing of a change where there is none', () => {
    const always = {
      week: Array.from({ length: 7 }, (): Spans => [{ from: '00:00', to: '24:00' }]),
      exceptions: [],
    };
    expect(look('2026-10-19T12:00', always)).toEqual([true, null]);
    expect(look('2026-10-19T12:00', { week: [], exceptions: [] })).toEqual([false, null]);
  });
});
