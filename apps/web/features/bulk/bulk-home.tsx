import type { BulkUpload, Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { formatDate } from '@thulubazaar/frontend/words/format';
import { getCategories } from '@/data/api.ts';
import { ownApi } from '@/data/own-api.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Problem } from '@/shell/problem.tsx';
import { type Asked, fileHref } from './links.ts';
import { SendForm } from './send-form.tsx';
import { Steps } from './steps.tsx';

/** Where files of listings begin: a template, the file, and those that were sent before. Plain HTML. */
export async function BulkHome({ lang, asked }: { lang: Lang; asked: Asked }) {
  const t = translate(lang);
  const api = await ownApi();
  const { items, allowed } = await api('GET /api/bulk/uploads');
  const mayBegin = allowed.self || allowed.shops.length > 0;
  const shop = allowed.shops.find(({ slug }) => slug === asked.shop)?.slug ?? null;
  return (
    <div className="mx-auto grid max-w-2xl grid-cols-1 gap-5 pt-4">
      <div>
        <h1 className="text-2xl">{t('bulk.title')}</h1>
        <p className="text-muted">{t('bulk.lead')}</p>
      </div>
      <Problem lang={lang} code={asked.problem} />
      {mayBegin ? null : <p className="note">{t('bulk.notYet')}</p>}
      <Steps lang={lang} at={1} />
      <Template lang={lang} />
      {mayBegin ? (
        <section className="panel grid gap-4 p-4" aria-labelledby="send">
          <h2 id="send" className="text-lg">
            {t('bulk.step_2')}
          </h2>
          <SendForm lang={lang} allowed={allowed} shop={shop} />
        </section>
      ) : null}
      <Exports lang={lang} shops={allowed.shops} />
      <Earlier lang={lang} items={items} />
    </div>
  );
}

async function Template({ lang }: { lang: Lang }) {
  const t = translate(lang);
  const categories = await getCategories();
  return (
    <section className="panel grid gap-4 p-4" aria-labelledby="template">
      <h2 id="template" className="text-lg">
        {t('bulk.step_1')}
      </h2>
      <p className="text-sm text-muted">{t('bulk.templateLead')}</p>
      <form method="get" action="/api/bulk/template.xlsx" className="grid gap-4">
        <input type="hidden" name="lang" value={lang} />
        <div>
          <label htmlFor="category" className="mb-1 block text-sm font-semibold">
            {t('bulk.category')}
          </label>
          <select id="category" name="category" className="input" required defaultValue="">
            <option value="" disabled>
              {t('bulk.chooseCategory')}
            </option>
            {categories.map((top) => (
              <optgroup key={top.id} label={pick(top.name, lang)}>
                {top.children
                  .filter(({ hidden }) => !hidden)
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {pick(name, lang)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </div>
        <p className="flex flex-wrap gap-2">
          <button type="submit" className="btn btn-quiet">
            <Icon name="file-down" />
            Excel (.xlsx)
          </button>
          <button type="submit" className="btn btn-quiet" formAction="/api/bulk/template.csv">
            <Icon name="file-down" />
            CSV
          </button>
        </p>
      </form>
    </section>
  );
}

function Exports({ lang, shops }: { lang: Lang; shops: readonly { slug: string; name: string }[] }) {
  const t = translate(lang);
  const all = [{ slug: null, name: t('bulk.forSelf') }, ...shops];
  return (
    <section className="panel grid gap-3 p-4" aria-labelledby="export">
      <h2 id="export" className="text-lg">
        {t('bulk.export')}
      </h2>
      <p className="text-sm text-muted">{t('bulk.exportLead')}</p>
      <ul className="grid gap-2">
        {all.map(({ slug, name }) => (
          <li key={slug ?? ''} className="flex flex-wrap items-center gap-x-4">
            <span dir="auto">{name}</span>
            {(['xlsx', 'csv'] as const).map((kind) => (
              <a
                key={kind}
                className="link inline-flex min-h-11 min-w-11 items-center justify-center"
                href={`/api/bulk/export.${kind}?${new URLSearchParams({ lang, ...(slug && { shop: slug }) })}`}
                download
              >
                {kind === 'csv' ? 'CSV' : 'Excel'} <span className="sr-only">{name}</span>
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Earlier({ lang, items }: { lang: Lang; items: readonly BulkUpload[] }) {
  const t = translate(lang);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier" className="mb-2 text-lg">
        {t('bulk.earlier')}
      </h2>
      <ul className="panel overflow-hidden">
        {items.map(({ id, fileName, state, rows, createdAt }) => (
          <li key={id} className="bulk-earlier">
            <a className="link" href={pageHref(lang, fileHref(id))} dir="auto">
              {fileName}
            </a>
            <span className="text-sm text-muted">
              {formatDate(createdAt, lang)} · {t('bulk.rows', { count: rows })}
            </span>
            <span className="tag tag-plain">{t(`bulk.state_${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
