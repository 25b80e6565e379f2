'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Session } from '@thulubazaar/contract';
import { deviceName } from '@thulubazaar/contract/device-name';
import { relativeTime } from '@thulubazaar/nepal/relative-time';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { sessionsQuery } from './account-data.ts';
import { endSession } from './accounts.ts';

/** Where one is signed in, and the way to end it. */
export function SessionList() {
  const { t } = useTexts();
  const kept = useQueryClient();
  const { data: sessions, error } = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: endSession,
    onSettled: () => kept.invalidateQueries(sessionsQuery),
  });
  const problem = end.error ?? (sessions ? null : error);

  return (
    <section aria-labelledby="sessions" className="grid gap-3">
      <h2 id="sessions" className="text-lg">
        {t('profile.sessions')}
      </h2>
      <p className="text-muted">{t('profile.sessionsHint')}</p>
      <p className="sr-only" role="status">
        {end.isSuccess ? t('profile.ended') : ''}
      </p>
      <div role="alert">{problem ? <p className="note note-alert">{problemOf(problem, t)}</p> : null}</div>
      <ul className="grid min-h-20 gap-2">
        {sessions?.map((session) => (
          <SessionRow key={session.id} session={session} end={() => end.mutate(session.id)} />
        ))}
      </ul>
      {sessions && sessions.length > 1 ? (
        <button
          type="button"
          className="btn btn-danger justify-self-start"
          onClick={() => end.mutate('others')}
        >
          {t('profile.endOthers')}
        </button>
      ) : null}
    </section>
  );
}

function SessionRow({ session, end }: { session: Session; end(): void }) {
  const { lang, t } = useTexts();
  const device = deviceName(session.device) ?? t('profile.unknownDevice');
  return (
    <li className="panel flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2">
      <div>
        <p className="font-semibold">{device}</p>
        <p className="text-sm text-muted">
          {t('profile.lastUsed', { time: relativeTime(new Date(session.lastUsedAt), new Date(), lang) })}
          {session.address ? ` · ${session.address}` : ''}
        </p>
      </div>
      {session.current ? (
        <span className="tag">{t('profile.thisDevice')}</span>
      ) : (
        <button
          type="button"
          className="btn btn-quiet"
          aria-label={t('profile.endNamed', { device })}
          onClick={end}
        >
          {t('profile.end')}
        </button>
      )}
    </li>
  );
}
