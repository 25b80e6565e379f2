import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';

interface Props {
  listing: { id: number; title: string };
  lang: Lang;
  /** On a card, or beside the other ways to go on with a listing. */
  place: 'card' | 'bar';
  /** The page has loaded the script with another heart. */
  bundled?: boolean;
}

/** Keeps a listing for later. What is pressed only the browser knows, so a page without scripts has none. */
export function Heart({ listing: { id, title }, lang, place, bundled = false }: Props) {
  const t = translate(lang);
  return (
    <Island
      name="favourite-heart"
      className={`heart heart-${place} js-only`}
      bundled={bundled}
      data-listing={id}
      data-refused={t('favourites.refused')}
      data-unreachable={t('favourites.unreachable')}
    >
      <button type="button" aria-pressed="false" aria-label={t('favourites.save', { title })}>
        <Icon name="heart" />
        {place === 'bar' ? <span>{t('favourites.saveShort')}</span> : null}
      </button>
    </Island>
  );
}
