'use client';

import type { ModerationCase, RecoveryCase } from '@thulubazaar/contract';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';

/** Who asks for an account, and what shows that it is theirs. */
export function CaseRecovery({ one, recovery }: { one: ModerationCase; recovery: RecoveryCase }) {
  const { lang, t } = useTexts();
  const { reason, requester, account, isFound, text, lastSeenAt, state, carryOutAt } = recovery;
  const date = (time: string | null) => (time === null ? '' : formatDate(new Date(time), lang));
  return (
    <section className="desk-part desk-appeal" aria-labelledby="recovery">
      <h2 id="recovery">
        {isFound ? t('moderation.recoverySays', { name: one.person.name }) : t('moderation.recoveryNone')}
      </h2>
      <ul className="desk-lines">
        <li>
          <strong>{t(`moderation.recovery_${reason}`)}</strong>
        </li>
        <li>
          {t('moderation.recoveryAsker')}:{' '}
          <a className="link" href={`/${lang}${requester.path}`} target="_blank" rel="noopener">
            {requester.name}
          </a>
        </li>
        {account === null ? null : (
          <li>
            {t('moderation.recoveryWrote')}: <span dir="auto">{account}</span>
          </li>
        )}
        {lastSeenAt ? <li>{t('moderation.recoverySeen', { date: date(lastSeenAt) })}</li> : null}
        <li>{t(`moderation.recoveryState_${state}`, { date: date(carryOutAt) })}</li>
      </ul>
      {text === null ? (
        <p className="text-muted">{t('moderation.recoveryGone')}</p>
      ) : (
        <blockquote className="desk-text" dir="auto" lang={textLang(text)}>
          {text}
        </blockquote>
      )}
      <Evidence photos={recovery.photos} />
    </section>
  );
}

/** Each is fetched when it is pressed: every look is written down. */
function Evidence({ photos }: Pick<RecoveryCase, 'photos'>) {
  const { t } = useTexts();
  if (photos.length === 0) return null;
  return (
    <>
      <h3>{t('moderation.recoveryPhotos')}</h3>
      <p className="desk-small">{t('moderation.recoveryPhotosKept')}</p>
      <p className="flex flex-wrap gap-2">
        {photos.map((photo, at) => (
          <a
            key={photo.id}
            className="btn btn-quiet"
            href={photoUrl(photo, 1280)}
            target="_blank"
            rel="noopener"
          >
            {t('moderation.photo', { position: at + 1, count: photos.length })}
          </a>
        ))}
      </p>
    </>
  );
}
