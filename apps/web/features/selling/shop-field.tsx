'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import type { Errors } from '@thulubazaar/frontend/drafts/steps';
import { useSignedIn } from '@/features/account/account-data.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { ChoiceField } from './choice-field.tsx';
import { listMyShops } from './listings.ts';

interface Props {
  values: DraftValues;
  errors: Errors;
  onChange(change: Partial<DraftValues>): void;
}

const shopsQuery = queryOptions({
  queryKey: ['GET /api/my/shops'],
  queryFn: ({ signal }) => listMyShops(signal),
  staleTime: 60_000,
});

/** In whose name a listing stands: one's own, or that of a shop one works in, and where in it. Nothing for who has none. */
export function ShopField({ values, errors, onChange }: Props) {
  const { t } = useTexts();
  const me = useSignedIn();
  const { data } = useQuery({ ...shopsQuery, enabled: me !== null });
  const shops = data?.items.filter(({ state, slug }) => state === 'open' || slug === values.shop) ?? [];
  if (!me || shops.length === 0) return null;
  const chosen = shops.find(({ slug }) => slug === values.shop);
  return (
    <div className="grid gap-5">
      <ChoiceField
        id="shop"
        label={t('post.postAs')}
        options={[
          { id: '', label: t('post.postAsMe') },
          ...shops.map(({ slug, name }) => ({ id: slug, label: name })),
        ]}
        chosen={[values.shop ?? '']}
        required
        error={errors.shop}
        onChange={(id) => onChange({ shop: id === '' ? null : String(id), shopSection: null })}
      />
      {chosen && chosen.sections.length > 0 ? (
        <ChoiceField
          id="shopSection"
          label={t('post.shopSection')}
          options={chosen.sections.map(({ id, name }) => ({ id, label: name }))}
          chosen={[values.shopSection ?? '']}
          error={errors.shopSection}
          onChange={(id) => onChange({ shopSection: id === '' ? null : String(id) })}
        />
      ) : null}
    </div>
  );
}
