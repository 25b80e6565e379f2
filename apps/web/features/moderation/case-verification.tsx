'use client';

import type { ModerationCase, VerificationCase } from '@thulubazaar/contract';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { useState } from 'react';
import { useTexts } from '@/i18n/texts.tsx';
import { RevokeForm } from './revoke-form.tsx';

interface Props {
  one: ModerationCase;
  verification: VerificationCase;
}

/** Who asks to be verified, what they say, and the papers it is compared with. */
export function CaseVerification({ one, verification: given }: Props) {
  const { lang, t } = useTexts();
  const [now, setNow] = useState(given);
  // What was decided since is told with the case.
  const verification = now.state === 'revoked' ? now : given;
  const { kind, state, document, facts, shop, grantedUntil } = verification;
  const date = (time: string | null) => (time === null ? '' : formatDate(new Date(time), lang));
  return (
    <section className="desk-part desk-appeal" aria-labelledby="verification">
      <h2 id="verification">
        {t(`moderation.verification_${kind}`, { name: shop?.name ?? one.person.name })}
      </h2>
      <p>{t(`moderation.verificationState_${state}`, { date: date(grantedUntil) })}</p>
      {facts ? (
        <dl className="desk-facts">
          {document ? (
            <Fact
              label={t('moderation.paperKind')}
              said={t(`verification.document_${document}`)}
              shown={null}
            />
          ) : null}
          <Fact label={t('verification.legalName')} said={facts.legalName} shown={one.person.name} />
          <Fact label={t('verification.issuedIn')} said={facts.issuedIn} shown={null} />
          <Fact label={t('verification.lastTwo')} said={facts.lastTwo} shown={null} />
          <Fact
            label={t('moderation.registeredName')}
            said={facts.registeredName}
            shown={shop ? `${shop.business.registeredName ?? '—'} (${shop.name})` : null}
          />
          <Fact
            label={t('moderation.registrationNumber')}
            said={facts.registrationNumber}
            shown={shop?.business.registrationNumber ?? null}
          />
          <Fact label={t('moderation.pan')} said={facts.pan} shown={shop?.business.pan ?? null} />
        </dl>
      ) : (
        <p className="text-muted">{t('moderation.verificationGone')}</p>
      )}
      {shop ? (
        <p>
          <a className="link" href={`/${lang}${shop.path}`} target="_blank" rel="noopener" dir="auto">
            {shop.name}
          </a>
        </p>
      ) : null}
      <Papers papers={verification.papers} />
      {state === 'granted' ? <RevokeForm id={verification.id} onRevoked={setNow} /> : null}
    </section>
  );
}

/** What was said, and beside it what everybody reads on ThuluBazaar. */
function Fact({ label, said, shown }: { label: string; said: string | null; shown: string | null }) {
  const { t } = useTexts();
  if (said === null) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">
        <strong>{said}</strong>
        {shown === null ? null : (
          <span className="desk-small"> {t('moderation.shownAs', { value: shown })}</span>
        )}
      </dd>
    </div>
  );
}

/** Side by side; each is fetched when it is pressed: every look is written down. */
function Papers({ papers }: Pick<VerificationCase, 'papers'>) {
  const { t } = useTexts();
  const [open, setOpen] = useState<readonly string[]>([]);
  if (papers.length === 0) return <p className="text-muted">{t('moderation.papersGone')}</p>;
  return (
    <>
      <h3>{t('moderation.papers')}</h3>
      <p className="desk-small">{t('moderation.recoveryPhotosKept')}</p>
      <ul className="desk-papers">
        {papers.map((paper) => (
          <li key={paper.id}>
            <p className="desk-small">{t(`verification.paper_${paper.kind}`)}</p>
            {open.includes(paper.id) ? (
              <a href={photoUrl(paper, 1280)} target="_blank" rel="noopener">
                {/* biome-ignore lint/performance/noImgElement: one of the API's own variants */}
                <img
                  src={photoUrl(paper, 640)}
                  alt={t(`verification.paper_${paper.kind}`)}
                  width={paper.width}
                  height={paper.height}
                />
              </a>
            ) : (
              <button
                type="button"
                className="btn btn-quiet"
                aria-label={t('moderation.openPaper', { paper: t(`verification.paper_${paper.kind}`) })}
                onClick={() => setOpen([...open, paper.id])}
              >
                {t('moderation.openOne')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
