import type { Lang } from '@thulubazaar/contract';
import { formatPlainNumber } from '@thulubazaar/frontend/words/format';
import type { IconName } from '@/generated/icon-names.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from './icon.tsx';
import { Island } from './island.tsx';

interface Props {
  lang: Lang;
  icon: IconName;
  of: 'messages' | 'notifications';
  /** How many there are, where the page says so itself. */
  count?: number | undefined;
}

/** An icon and how many of something wait. The page is the same for everybody: the island asks whose it is. */
export function WaitingIcon({ lang, icon, of, count }: Props) {
  return (
    <span className="unread">
      <Icon name={icon} />
      {count === undefined ? (
        <Island name="unread-count" data-of={of} hidden>
          {/* The island may have been here before React is. */}
          <b suppressHydrationWarning>0</b>
          <span className="sr-only"> {translate(lang)(`tabs.unread_${of}`)} </span>
        </Island>
      ) : (
        <b>{formatPlainNumber(count, lang)}</b>
      )}
    </span>
  );
}
