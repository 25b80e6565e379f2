import { describe, expect, it } from 'vitest';
import { lexicon } from './lexicon.ts';
import { mayBePreeti } from './may-be-preeti.ts';
import { fromPreeti } from './preeti.ts';

describe('fromPreeti', () => {
  it.each([
    ['sf]7f ef8fdf', 'कोठा भाडामा'],
    ['sf]7f', 'कोठा'],
    ['3/ ef8fdf', 'घर भाडामा'],
    ['hUuf laqmLdf', 'जग्गा बिक्रीमा'],
    ['df]6/;fOsn', 'मोटरसाइकल'],
    ["k'/fgf] df]afOn", 'पुरानो मोबाइल'],
    ["sDKo'6/ lzIfs rflxof]", 'कम्प्युटर शिक्षक चाहियो'],
    ['kmlg{r/', 'फर्निचर'],
    ['ufO{ / e}+;L', 'गाई र भैंसी'],
    ['/fd|f] 3/', 'राम्रो घर'],
    ['sf7df8f}+df sf]7f', 'काठमाडौंमा कोठा'],
    ["sf]6]Zj/df b'O{ sf]7f !% xhf/;Dd", 'कोटेश्वरमा दुई कोठा १५ हजारसम्म'],
    ['sf]7f ef8fdf .', 'कोठा भाडामा ।'],
    ['lstfa', 'किताब'],
    ['kmnkm"n', 'फलफूल'],
  ])('%s is %s', (typed, meant) => {
    expect(fromPreeti(typed)).toBe(meant);
    // Forms ask only about what may be.
    if (!/^\S{1,7}$/.test(typed)) expect(mayBePreeti(typed)).toBe(true);
  });

  it.each([
    '',
    'room for rent',
    'ghar bhadama',
    'kotha bhada ma cha',
    'iPhone 13 Pro Max 256GB',
    'i5 8gb/256gb SSD',
    'A34/256',
    'C++ developer [remote]',
    'MacBook Pro M1',
    'x = {a: [1, 2]}',
    'https://example.com/a/b?c=d',
    'NS200 / Pulsar 220F',
    'sofa set + table',
    "men's shoes",
    'WiFi router (TP-Link)',
    '9841234567',
    'Rs. 15,000/-',
    '!!! offer !!!',
    'sf',
    'df',
    'kfg',
    'B.Sc. CSIT / BCA / BIT',
    'Bajaj Pulsar N160, 2079 model; 12000 km',
    'room/flat/house',
    'abc;def',
    "don't",
    'कोठा भाडामा',
  ])('%s is not Preeti', (text) => {
    expect(fromPreeti(text)).toBeNull();
  });

  it.each([
    'Sunny room for rent in Koteshwor',
    'iPhone 13 Pro Max 256GB',
    'Samsung Galaxy, 8 GB',
    'कोठा भाडामा',
    '',
  ])('a form need not ask about %s', (text) => {
    expect(mayBePreeti(text)).toBe(false);
  });

  it('takes no word of the lexicon for Preeti', () => {
    const latin = lexicon.flatMap(([, surfaces]) => surfaces.filter((surface) => /^[a-z ]+$/.test(surface)));
    expect(latin.length).toBeGreaterThan(4000);
    expect(latin.filter((surface) => fromPreeti(surface) !== null)).toEqual([]);
    expect(latin.filter((surface) => fromPreeti(surface.toUpperCase()) !== null)).toEqual([]);
  });
});
