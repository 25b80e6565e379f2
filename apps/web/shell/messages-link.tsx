import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { Icon } from './icon.tsx';
import { Island } from './island.tsx';

/** The icon of messages and how many wait. The page is the same for everybody: the island asks whose it is. */
export function MessagesIcon({ lang }: { lang: Lang }) {
  return (
    <span className="unread">
      <Icon name="message-circle" />
      <Island name="unread-count" hidden>
        {/* The island may have been here before React is. */}
        <b suppressHydrationWarning>0</b>
        <span className="sr-only"> {translate(lang)('tabs.unread')} </span>
      </Island>
    </span>
  );
}
