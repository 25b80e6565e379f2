import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { ownApi } from '@/data/own-api.ts';
import { translate } from '@/i18n/translate.ts';
import { Problem } from '@/shell/problem.tsx';

interface Props {
  lang: Lang;
  token: string;
  problem: unknown;
}

/** Where the link of a message leads: one press stops them, another takes that back. Nobody has to sign in. */
export async function StopPage({ lang, token, problem }: Props) {
  const t = translate(lang);
  const api = await ownApi();
  const { group, channel, on } = await api('GET /api/notifications/stop', { query: { token } });
  const words = {
    group: t(
      group === 'digest_daily' || group === 'digest_weekly'
        ? 'notifications.digestName'
        : `notifications.group_${group}`,
    ),
    channel: t(`notifications.by_${channel}`),
  };
  return (
    <div className="mx-auto grid max-w-xl grid-cols-1 gap-4 pt-8">
      <h1 className="text-2xl">{t('notifications.stopTitle')}</h1>
      <Problem lang={lang} code={problem} />
      <p className="text-lg" role="status">
        {t(on ? 'notifications.stopComes' : 'notifications.stopStopped', words)}
      </p>
      <form method="post" action={pageHref(lang, '/notifications/stop/do')}>
        <input type="hidden" name="token" value={token} />
        <button
          type="submit"
          name="to"
          value={on ? 'off' : 'on'}
          className={`btn ${on ? 'btn-primary' : 'btn-quiet'}`}
        >
          {t(on ? 'notifications.stopButton' : 'notifications.stopUndo')}
        </button>
      </form>
      <p>
        <a
          className="link inline-flex min-h-11 items-center"
          href={pageHref(lang, '/notifications/settings')}
        >
          {t('notifications.stopAll')}
        </a>
      </p>
    </div>
  );
}
