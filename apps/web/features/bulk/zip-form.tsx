import type { BulkUpload, Lang } from '@thulubazaar/contract';
import { maxBulkZipBytes } from '@thulubazaar/contract/limits';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { FileField } from '@/forms/file-field.tsx';
import { translate } from '@/i18n/translate.ts';
import { Island } from '@/shell/island.tsx';

/** Sends the zip that photos are in: straight into the store with a script, through this server without. */
export function ZipForm({ lang, upload }: { lang: Lang; upload: BulkUpload }) {
  const t = translate(lang);
  const { id, zip } = upload;
  return (
    <section className="panel grid gap-3 p-4" aria-labelledby="zip-title">
      <h2 id="zip-title" className="text-lg">
        {t('bulk.zipTitle')}
      </h2>
      <p className="text-sm text-muted">{t('bulk.zipLead')}</p>
      {zip ? (
        <p className={zip.state === 'failed' ? 'note note-alert' : 'note'} dir="auto">
          {t(`bulk.zip_${zip.state}`, { name: zip.fileName })}
        </p>
      ) : null}
      <Island
        name="bulk-zip"
        data-upload={id}
        data-most={maxBulkZipBytes}
        data-too-large={t('bulk.zipTooLarge')}
        data-refused={t('bulk.zipRefused')}
        data-unreachable={t('bulk.zipUnreachable')}
      >
        <form
          method="post"
          encType="multipart/form-data"
          action={pageHref(lang, '/my/bulk/file')}
          className="grid gap-3"
        >
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="what" value="zip" />
          <FileField
            id="zip"
            name="file"
            accept=".zip,application/zip"
            lang={lang}
            label={t('bulk.zipFile')}
            hint={t('bulk.zipHint')}
            of="file"
            mostBytes={maxBulkZipBytes}
          />
          <p role="alert" className="text-sm font-medium text-alert" />
          <p className="flex flex-wrap items-center gap-3">
            <button type="submit" className="btn btn-quiet">
              {t('bulk.sendZip')}
            </button>
            <progress className="bulk-bar" max={1} value={0} hidden aria-label={t('bulk.sendZip')} />
          </p>
        </form>
      </Island>
    </section>
  );
}
