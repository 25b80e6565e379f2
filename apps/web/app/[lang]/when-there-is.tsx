import type { Lang } from '@thulubazaar/contract';
import type { Watched } from '@thulubazaar/frontend/search/watch-key';
import { WatchBell } from '@/features/saved-searches/watch-bell.tsx';
import { translate } from '@/i18n/translate.ts';

interface Props {
  /** As the API takes it; null where it asks for everything, or cannot be meant. */
  search: Extract<Watched, { search: unknown }>['search'] | null;
  lang: Lang;
}

/** What is not there may come: offers to tell of it. */
export function WhenThereIs({ search, lang }: Props) {
  if (!search) return null;
  return (
    <div className="js-only grid justify-items-center gap-2">
      <p className="text-muted">{translate(lang)('savedSearches.whenThereIs')}</p>
      <WatchBell watched={{ search }} lang={lang} bundled />
    </div>
  );
}
