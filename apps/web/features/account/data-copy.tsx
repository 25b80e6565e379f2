'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DataExport, Lang } from '@thulubazaar/contract';
import { clockTime, formatDate } from '@thulubazaar/nepal/calendar';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { askForExport, exportQuery } from './own-data-calls.ts';

function timeIn(lang: Lang, time: string): string {
  const date = new Date(time);
  return `${formatDate(date, lang)}, ${clockTime(date, lang)}`;
}

function sizeIn(lang: Lang, bytes: number): string {
  const megabytes = Math.max(0.1, bytes / 1_000_000);
  return `${new Intl.NumberFormat(lang === 'ne' ? 'ne-NP' : 'en-IN', { maximumFractionDigits: 1 }).format(megabytes)} MB`;
}

/** Has a copy made of everything that is one's own, and gives it out once it is there. */
export function DataCopy() {
  const { t } = useTexts();
  const kept = useQueryClient();
  const { data: copy } = useQuery(exportQuery);
  const { busy, problem, onSubmit } = useSubmit(async () => {
    const asked = await askForExport();
    kept.cancelQueries(exportQuery);
    kept.setQueryData(exportQuery.queryKey, asked);
  });
  const mayAsk = copy && copy.state !== 'waiting' && copy.askAgainAt === null;
  return (
    <div className="panel grid gap-3 px-4 py-3">
      <h3 className="text-base">{t('ownData.exportTitle')}</h3>
      <p>{t('ownData.exportText')}</p>
      <div role="status" className="grid gap-3 empty:hidden">
        {copy ? <CopyState copy={copy} /> : null}
      </div>
      <FormProblem>{problem}</FormProblem>
      {mayAsk ? (
        <div>
          <SubmitButton busy={busy} className="btn-quiet" onClick={onSubmit}>
            {t(copy.state === 'none' ? 'ownData.exportAsk' : 'ownData.exportAgain')}
          </SubmitButton>
        </div>
      ) : null}
    </div>
  );
}

function CopyState({ copy: { state, photos, file, askAgainAt } }: { copy: DataExport }) {
  const { lang, t } = useTexts();
  if (state === 'none') return null;
  if (state === 'waiting')
    return (
      <>
        <p>{t('ownData.exportWaits')}</p>
        {photos ? (
          <label className="grid gap-1 text-sm">
            {t('ownData.exportPhotos', photos)}
            <progress className="w-full" max={Math.max(1, photos.all)} value={photos.done} />
          </label>
        ) : null}
      </>
    );
  return (
    <>
      {state === 'failed' ? <p>{t('ownData.exportFailed')}</p> : null}
      {state === 'expired' ? <p>{t('ownData.exportExpired')}</p> : null}
      {file ? (
        <>
          <p>{t('ownData.exportReady', { time: timeIn(lang, file.expiresAt) })}</p>
          <p>
            <a className="btn" href={file.path} download>
              {t('ownData.exportFetch', { size: sizeIn(lang, file.byteCount) })}
            </a>
          </p>
        </>
      ) : null}
      {askAgainAt ? (
        <p className="text-sm text-muted">{t('ownData.exportAgainAt', { time: timeIn(lang, askAgainAt) })}</p>
      ) : null}
    </>
  );
}
