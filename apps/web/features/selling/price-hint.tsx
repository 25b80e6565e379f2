'use client';

import { useQuery } from '@tanstack/react-query';
import { attributesOf } from '@thulubazaar/catalog/applies';
import { sentAttributes } from '@thulubazaar/catalog/typed';
import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import { formatNprShort } from '@thulubazaar/nepal/money';
import { api } from '@/data/browser-api.ts';
import { useTexts } from '@/i18n/texts.tsx';

const compared = ['model', 'year', 'storage', 'bedrooms', 'area'] as const;

/** What is compared, as far as it has been said. */
function askedOf({ categoryId, priceUnit, place, attributes }: DraftValues) {
  if (categoryId === null) return null;
  const sent = sentAttributes(categoryId, attributes);
  const known = attributesOf(categoryId).map(({ id }) => id);
  const said = compared.flatMap((id) =>
    known.includes(id) && sent[id] !== undefined && sent[id] !== null
      ? [[`attr.${id}`, String(sent[id])]]
      : [],
  );
  return { category: categoryId, priceUnit, place: place?.id, ...Object.fromEntries(said) };
}

/** What comparable listings ask, under the price while it is typed; nothing where too few are. */
export function PriceHint({ values }: { values: DraftValues }) {
  const { lang, t } = useTexts();
  const query = askedOf(values);
  const { data } = useQuery({
    queryKey: ['GET /api/price-guide', query],
    queryFn: ({ signal }) => (query ? api('GET /api/price-guide', { query, signal }) : { guide: null }),
    staleTime: 600_000,
  });
  const guide = data?.guide;
  if (!guide) return null;
  return (
    <p className="text-sm" data-price-hint>
      {t('guide.hint', {
        count: guide.n,
        low: formatNprShort(guide.low, lang),
        high: formatNprShort(guide.high, lang),
      })}
    </p>
  );
}
