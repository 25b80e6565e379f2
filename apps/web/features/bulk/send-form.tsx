import type { Lang } from '@thulubazaar/contract';
import { maxBulkBytes } from '@thulubazaar/contract/limits';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { Field } from '@/forms/field.tsx';
import { FileField } from '@/forms/file-field.tsx';
import { translate } from '@/i18n/translate.ts';

interface Props {
  lang: Lang;
  /** Whose file it may be. */
  allowed?: { self: boolean; shops: readonly { slug: string; name: string }[] };
  shop?: string | null;
  /** The file that the new one takes the place of. */
  replaces?: string;
}

/** Sends a file of listings. */
export function SendForm({ lang, allowed, shop, replaces }: Props) {
  const t = translate(lang);
  const id = replaces ? 'corrected' : 'file';
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={pageHref(lang, '/my/bulk/file')}
      className="grid gap-4"
    >
      {replaces ? <input type="hidden" name="id" value={replaces} /> : null}
      {replaces && shop ? <input type="hidden" name="shop" value={shop} /> : null}
      {allowed && allowed.shops.length > 0 ? (
        <Field id="shop" label={t('bulk.for')}>
          <select id="shop" name="shop" className="input" defaultValue={shop ?? undefined}>
            {allowed.self ? <option value="">{t('bulk.forSelf')}</option> : null}
            {allowed.shops.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      ) : null}
      <FileField
        id={id}
        name="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        lang={lang}
        label={t(replaces ? 'bulk.corrected' : 'bulk.file')}
        hint={t('bulk.fileHint')}
        of="file"
        mostBytes={maxBulkBytes}
      />
      <p>
        <button type="submit" className={`btn ${replaces ? 'btn-quiet' : 'btn-primary'}`}>
          {t('bulk.send')}
        </button>
      </p>
    </form>
  );
}
