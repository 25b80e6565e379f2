import { listPlaces, searchAds } from '@thulubazaar/contract';
import { describe, expect, it } from 'vitest';
import { searchHref } from './links.ts';
import { readSearchQuery, searchLink, sortsOf, withoutSpan } from './search-query.ts';

describe('the address of a search', () => {
  it('reads what the form sends', () => {
    const query = readSearchQuery({
      q: '  कोठा   भाडामा ',
      category: 'property/rooms',
      where: 'Koteshwor',
      minPrice: '५ हजार',
      sort: 'price_asc',
    });
    expect(query).toMatchObject({
      q: 'कोठा भाडामा',
      category: 'property/rooms',
      where: 'Koteshwor',
      minPrice: '५ हजार',
      maxPrice: '',
      sort: 'price_asc',
      cursor: '',
    });
  });

  it('takes the first of a repeated field, and leaves out what cannot be meant', () => {
    const query = readSearchQuery({
      q: ['a', 'b'],
      category: '../../etc',
      place: 'Kathmandu; drop table',
      seller: 'A B',
      sort: 'random()',
      cursor: 'x'.repeat(1000),
    });
    expect(query).toMatchObject({ q: 'a', category: '', place: '', seller: '', sort: 'relevance' });
    expect(query.cursor).toHaveLength(300);
  });

  it('never holds characters that the API refuses', () => {
    const { q } = readSearchQuery({ q: 'a\u0000b\ud800c\u202ed\u2028e' });
    expect(q).toBe('abcd e');
  });

  it.each([
    ['a letter that takes two units, cut in its middle', `a${'😀'.repeat(120)}`],
    ['letters that NFC makes longer', '\u0958'.repeat(150)],
    ['nothing that can be seen', '\u200b\u2800'],
    ['marks piled up', `a${'\u0301'.repeat(20)}`],
  ])('never holds %s, which the API would refuse', (_what, typed) => {
    const { q, where } = readSearchQuery({ q: typed, where: typed });
    for (const [name, text, path] of [
      ['q', q, searchAds],
      ['where', where, listPlaces],
    ] as const) {
      if (text) expect(path.query.safeParse({ q: text }).success, name).toBe(true);
    }
  });

  it('orders by relevance only where there are words', () => {
    expect(readSearchQuery({ sort: 'relevance' }).sort).toBe('newest');
    expect(readSearchQuery({ q: 'a' }).sort).toBe('relevance');
  });

  it('leads back to the same search, and drops the page with a changed filter', () => {
    const query = readSearchQuery({ q: 'room', place: 'kathmandu', maxPrice: '50k', cursor: 'abc' });
    expect(searchHref('en', searchLink(query))).toBe('/en/search?q=room&place=kathmandu&maxPrice=50k');
    expect(searchHref('ne', searchLink(query, { place: '' }))).toBe('/ne/search?q=room&maxPrice=50k');
  });

  it('leaves the default order unsaid, and says every other', () => {
    const link = (address: Record<string, string>) => searchHref('en', searchLink(readSearchQuery(address)));
    expect(link({ q: 'room', sort: 'relevance' })).toBe('/en/search?q=room');
    expect(link({ q: 'room', sort: 'newest' })).toBe('/en/search?q=room&sort=newest');
    expect(link({ sort: 'newest' })).toBe('/en/search');
    expect(link({ category: 'vehicles', seller: 'asha-1', minPrice: '1', sort: 'price_desc' })).toBe(
      '/en/search?category=vehicles&seller=asha-1&minPrice=1&sort=price_desc',
    );
  });

  it('offers the orders that the search can have', () => {
    const sorts = (q: string, category = '') => sortsOf({ q, category });
    expect(sorts('a')).toContain('relevance');
    expect(sorts('')).toEqual(sorts('a').filter((sort) => sort !== 'relevance'));
    expect(sorts('', 'vehicles/cars')).toEqual(['newest', 'price_asc', 'price_desc']);
    // An hour of a plumber's work has no place among what whole jobs cost.
    expect(sorts('', 'services/repair')).toEqual(['newest']);
    expect(readSearchQuery({ category: 'services/repair', sort: 'price_asc' }).sort).toBe('newest');
  });

  it('reads a maker and a model as a form sends them', () => {
    const model = (said: string | string[]) =>
      readSearchQuery({ category: 'vehicles/motorbikes', 'attr.model': said }).attributes['attr.model'];
    expect(model(['bajaj', 'bajaj/pulsar-150'])).toBe('bajaj/pulsar-150');
    expect(model(['bajaj', ''])).toBe('bajaj');
    expect(model(['hero', 'bajaj/pulsar-150'])).toBe('hero');
    expect(model(['', 'bajaj/pulsar-150'])).toBeUndefined();
    expect(model('bajaj/pulsar-150')).toBe('bajaj/pulsar-150');
    expect(model('bajaj,hero')).toBe('bajaj,hero');
  });

  it('reads filters as long as they can be, and no longer', () => {
    const id = `a/${'b'.repeat(118)}`;
    const handle = 'h'.repeat(40);
    expect(readSearchQuery({ category: id, place: id, seller: handle })).toMatchObject({
      category: id,
      place: id,
      seller: handle,
    });
    expect(readSearchQuery({ category: `${id}/`, place: '/a', seller: 'a_b' })).toMatchObject({
      category: id,
      place: '',
      seller: '',
    });
  });
});

describe('words without a part', () => {
  it.each([
    ['koteshwor ma 2 kotha 15 hajar samma', 0, 12, '2 kotha 15 hajar samma'],
    ['koteshwor ma 2 kotha 15 hajar samma', 13, 20, 'koteshwor ma 15 hajar samma'],
    ['कोटेश्वरमा दुई कोठा', 0, 10, 'दुई कोठा'],
    ['bike', 0, 4, ''],
  ])('%s', (q, start, end, left) => {
    expect(withoutSpan(q, start, end)).toBe(left);
  });
});

it('a place whose field was emptied is none, whatever the form remembers', () => {
  const place = 'kathmandu/kathmandu/koteshwor';
  expect(readSearchQuery({ place }).place).toBe(place);
  expect(readSearchQuery({ place, where: 'Koteshwor' }).place).toBe(place);
  expect(readSearchQuery({ place, where: ' ' }).place).toBe('');
});
