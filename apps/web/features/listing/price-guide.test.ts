import type { PriceGuide } from '@thulubazaar/contract';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Ad } from '@/data/api.ts';
import { PriceGuidePanel, PriceWarning } from './price-guide.tsx';

const lakh = 10_000_000;
const guide: PriceGuide = {
  n: 23,
  low: 1.2 * lakh,
  median: 1.5 * lakh,
  high: 1.8 * lakh,
  priceUnit: 'total',
  quantiles: Array.from({ length: 19 }, (_, at) => 1.1 * lakh + at * 400_000),
  by: ['model', 'year'],
};

function shown(price: number | null, lang: 'en' | 'ne', given: PriceGuide | null = guide) {
  const listing = { state: 'live', price, category: { id: 'vehicles/motorbikes' } } as Ad;
  const props = { listing, guide: given, lang };
  return {
    panel: renderToStaticMarkup(createElement(PriceGuidePanel, props)),
    warning: renderToStaticMarkup(createElement(PriceWarning, props)),
  };
}

describe('what similar listings ask, on the page of one', () => {
  it('is said with how many there are, and drawn with the listing among them', () => {
    const { panel, warning } = shown(1.5 * lakh, 'en');
    expect(panel).toContain('23 similar listings ask 1.2 lakh to 1.8 lakh.');
    expect(panel).toContain('same model, same year');
    expect(panel.match(/<circle/g)).toHaveLength(19);
    expect(panel).toContain('<path');
    expect(warning).toBe('');
  });

  it('is said in Nepali with its figures', () => {
    const { panel } = shown(null, 'ne');
    expect(panel).toContain('यस्तै २३ सूचनामा १.२ लाख देखि १.८ लाख सम्म मागिएको छ।');
    expect(panel).not.toContain('<path');
  });

  it('warns of a price far below, and says nothing where there is no guide', () => {
    expect(shown(0.3 * lakh, 'en').warning).toContain(
      'far below what 23 similar listings ask: 1.2 lakh and more',
    );
    expect(shown(0.3 * lakh, 'ne').warning).toContain('१.२ लाख वा बढी मागिएको छ');
    expect(shown(0.5 * lakh, 'en').warning).toBe('');
    expect(shown(0.3 * lakh, 'en', null)).toEqual({ panel: '', warning: '' });
  });
});
