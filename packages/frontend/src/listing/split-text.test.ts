import { describe, expect, it } from 'vitest';
import { splitLongText } from './split-text.ts';

describe('splitLongText', () => {
  it('leaves a text of usual length whole', () => {
    expect(splitLongText('Two rooms.\nSouth facing.')).toEqual({
      start: 'Two rooms.\nSouth facing.',
      rest: '',
    });
  });

  it('cuts between words, and loses none', () => {
    const text = 'quiet room '.repeat(400).trim();
    const { start, rest } = splitLongText(text);
    expect(start.length).toBeGreaterThan(900);
    expect(start.length).toBeLessThanOrEqual(1000);
    expect(`${start} ${rest}`).toBe(text);
  });

  it('cuts where a line ends, when one ends near', () => {
    const line = `${'सफा कोठा '.repeat(35).trim()}\n`;
    const { start, rest } = splitLongText(line.repeat(20));
    expect(start.endsWith('कोठा')).toBe(true);
    expect(start.length % line.length).toBe(line.length - 1);
    expect(rest.startsWith('सफा')).toBe(true);
  });

  it('counts lines too', () => {
    const { start, rest } = splitLongText('a\n'.repeat(60).trim());
    expect(start.split('\n')).toHaveLength(20);
    expect(rest.split('\n')).toHaveLength(40);
  });

  it('cuts an unbroken word between letters', () => {
    const { start, rest } = splitLongText('x'.repeat(999) + 'क्षि'.repeat(400));
    expect(start).toBe('x'.repeat(999));
    expect(rest.startsWith('क्षि')).toBe(true);
  });
});
