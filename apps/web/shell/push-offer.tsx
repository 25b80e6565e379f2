import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { Icon } from './icon.tsx';
import { Island } from './island.tsx';

/** Offers to tell this phone; as one quiet line that is gone where it is told already, or as a part of the settings. */
export function PushOffer({ lang, quiet = false }: { lang: Lang; quiet?: boolean }) {
  const t = translate(lang);
  return (
    <Island name="push-offer" className={quiet ? 'push-quiet' : ''}>
      <p data-for="off failed" className="text-muted">
        {t('notifications.pushWhy')}
      </p>
      <p data-for="failed" className="note note-alert" role="alert">
        {t('notifications.pushFailed')}
      </p>
      <button
        type="button"
        name="start"
        data-for="off failed"
        className={`btn ${quiet ? 'btn-quiet' : 'btn-primary'}`}
      >
        <Icon name="bell" />
        {t('notifications.pushAsk')}
      </button>
      <p data-for="on">{t('notifications.pushOn')}</p>
      <button type="button" name="stop" data-for="on" className="btn btn-quiet">
        <Icon name="bell-off" />
        {t('notifications.pushOff')}
      </button>
      <p data-for="blocked" className="text-muted">
        {t('notifications.pushBlocked')}
      </p>
      <p data-for="ios" className="text-muted">
        {t('notifications.pushIos')}
      </p>
      {quiet ? null : (
        <p data-for="absent" className="text-muted">
          {t('notifications.pushAbsent')}
        </p>
      )}
    </Island>
  );
}
