import type { Lang } from '@thulubazaar/contract';
import { confirmedLater } from '@thulubazaar/frontend/listing/last-sign';
import { relativeTime, shortAge } from '@thulubazaar/frontend/words/format';
import type { AdCard } from '@/data/api.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';

/** How long ago something was. The page may be older than it says: the early script words it anew, before React reads it. */
export function TimeAgo({ at, lang, title }: { at: string; lang: Lang; title?: string }) {
  return (
    <time data-ago="" dateTime={at} title={title} suppressHydrationWarning>
      {relativeTime(at, lang)}
    </time>
  );
}

/** "Confirmed available 3 hours ago" */
export function Confirmed({ at, lang }: { at: string; lang: Lang }) {
  const [before, after] = translate(lang)('card.confirmed', { time: '|' }).split('|');
  return (
    <span className="confirmed">
      {before}
      <TimeAgo at={at} lang={lang} />
      {after}
    </span>
  );
}

/** The last sign of life of a listing in few letters: that it was confirmed, or else when it was posted. */
export function CardAge({ of, lang }: { of: Pick<AdCard, 'confirmedAt' | 'publishedAt'>; lang: Lang }) {
  const confirmed = confirmedLater(of);
  if (!confirmed) return <ShortAge at={of.publishedAt} lang={lang} />;
  const [before, after] = translate(lang)('card.confirmed', { time: '|' }).split('|');
  return (
    <span className="confirmed">
      <Icon name="check" />
      <span className="sr-only">{before}</span>
      <ShortAge at={confirmed} lang={lang} />
      <span className="sr-only">{after}</span>
    </span>
  );
}

function ShortAge({ at, lang }: { at: string; lang: Lang }) {
  return (
    <time data-ago="short" dateTime={at} suppressHydrationWarning>
      {shortAge(at, lang)}
    </time>
  );
}
