import type { Answer } from '@thulubazaar/client';
import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { ownApi } from '@/data/own-api.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { CategoryForm } from './category-form.tsx';

type Item = Answer<'GET /api/admin/categories'>['items'][number];

/** Every category, in the order in which it is shown; of the one that was chosen its settings. */
export async function CategoriesPage({ lang, category }: { lang: Lang; category: string | undefined }) {
  const t = translate(lang);
  const api = await ownApi();
  const [{ items }, settings] = await Promise.all([
    api('GET /api/admin/categories'),
    category ? api('GET /api/admin/category', { query: { category } }) : null,
  ]);
  return (
    <>
      {settings ? <CategoryForm settings={settings} lang={lang} /> : null}
      <nav aria-label={t('admin.page_categories')}>
        <ul className="admin-list">
          {items
            .filter(({ parentId }) => parentId === null)
            .map((top) => (
              <li key={top.id} className="panel">
                <h2 className="text-base">
                  <CategoryLink item={top} lang={lang} />
                </h2>
                <ul className="admin-columns">
                  {items
                    .filter(({ parentId }) => parentId === top.id)
                    .map((item) => (
                      <li key={item.id}>
                        <CategoryLink item={item} lang={lang} />
                      </li>
                    ))}
                </ul>
              </li>
            ))}
        </ul>
      </nav>
    </>
  );
}

function CategoryLink({ item: { id, name, hidden, changed, live }, lang }: { item: Item; lang: Lang }) {
  const t = translate(lang);
  return (
    <>
      <a
        className="link inline-flex min-h-11 items-center"
        href={`${pageHref(lang, '/admin/categories')}?${new URLSearchParams({ category: id })}`}
      >
        {pick(name, lang)}
      </a>{' '}
      <span className="text-sm text-muted">{t('admin.number', { count: live })}</span>
      {hidden ? <span className="tag ms-2">{t('admin.hidden')}</span> : null}
      {changed && !hidden ? <span className="tag tag-plain ms-2">{t('admin.changed')}</span> : null}
    </>
  );
}
