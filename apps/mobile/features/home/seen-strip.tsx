import { seen } from '~/data/seen.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Strip } from './part.tsx';

const mostShown = 10;

/** What was looked at last on this phone. */
export function SeenStrip() {
  const { t } = useTexts();
  const { cards } = useStore(seen);
  if (cards.length === 0) return null;
  return <Strip title={t('favourites.visited')} listings={cards.slice(0, mostShown)} />;
}
