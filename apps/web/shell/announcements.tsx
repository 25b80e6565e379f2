import type { Lang } from '@thulubazaar/contract';
import { getAnnouncements } from '@/data/api.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { Icon } from './icon.tsx';

/**
 * What everybody is told, above the page; nothing most of the time. The early script puts away what somebody has put away, which only
 * their browser knows.
 */
export async function Announcements({ lang }: { lang: Lang }) {
  const items = await getAnnouncements();
  if (items.length === 0) return null;
  const t = translate(lang);
  return (
    <aside aria-label={t('shell.announcements')}>
      {items.map(({ id, level, text }) => (
        <div
          key={id}
          id={`n${id.slice(0, 8)}`}
          className={level === 'warning' ? 'bg-alert-soft' : 'bg-leaf-soft'}
        >
          <p className="wrap flex items-center gap-2.5 py-1 text-sm">
            <Icon name={level === 'warning' ? 'triangle-alert' : 'bell'} />
            <span className="flex-1">{pick(text, lang)}</span>
            <button
              type="button"
              className="js-only flex size-11 cursor-pointer items-center justify-center rounded-lg"
              data-put-away=""
              aria-label={t('shell.putAway')}
            >
              <Icon name="x" />
            </button>
          </p>
        </div>
      ))}
    </aside>
  );
}
