import { type AlertTime, alertTimes, type Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import type { ReactNode } from 'react';
import { translate } from '@/i18n/translate.ts';

interface Props {
  lang: Lang;
  of: { search: string } | { seller: string } | { shop: string };
  alerts: AlertTime;
  title: string;
  /** What else can be done. */
  children?: ReactNode;
}

/** When to hear of something, or no more. */
export function AlertForm({ lang, of, alerts, title, children }: Props) {
  const t = translate(lang);
  const isSearch = 'search' in of;
  return (
    <form method="post" action={pageHref(lang, '/saved-searches/do')}>
      {Object.entries(of).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <select
        className="input"
        name="alerts"
        defaultValue={alerts}
        aria-label={t('savedSearches.whenOf', { name: title })}
      >
        {alertTimes.map((time) => (
          <option key={time} value={time}>
            {t(`savedSearches.when_${time}`)}
          </option>
        ))}
      </select>
      <button type="submit" name="do" value="when" className="btn btn-quiet">
        {t('savedSearches.save')}
      </button>
      {children}
      <button type="submit" name="do" value="remove" className="btn btn-quiet">
        {t(isSearch ? 'savedSearches.remove' : 'savedSearches.unfollow')}
      </button>
    </form>
  );
}
