import { useQuery } from '@tanstack/react-query';
import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import type { Errors } from '@thulubazaar/frontend/drafts/steps';
import { api } from '~/data/api.ts';
import { mine } from '~/data/queries.ts';
import { session } from '~/data/session.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { ChoiceField } from './choice-field.tsx';

interface Props {
  values: DraftValues;
  errors: Errors;
  onChange(change: Partial<DraftValues>): void;
}

/** In whose name a listing stands: one's own, or that of a shop one works in, and where in it. Nothing for who has none. */
export function ShopField({ values, errors, onChange }: Props) {
  const { t } = useTexts();
  const { me } = useStore(session);
  const { data } = useQuery({
    queryKey: [mine, 'shops'],
    queryFn: ({ signal }) => api('GET /api/my/shops', { signal }),
    enabled: Boolean(me),
    staleTime: 60_000,
    meta: { keep: true },
  });
  const shops = data?.items.filter(({ state, slug }) => state === 'open' || slug === values.shop) ?? [];
  if (!me || shops.length === 0) return null;
  const chosen = shops.find(({ slug }) => slug === values.shop);
  return (
    <>
      <ChoiceField
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
          label={t('post.shopSection')}
          options={chosen.sections.map(({ id, name }) => ({ id, label: name }))}
          chosen={[values.shopSection ?? '']}
          error={errors.shopSection}
          onChange={(id) => onChange({ shopSection: id === '' ? null : String(id) })}
        />
      ) : null}
    </>
  );
}
