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
        <ul className="admin-list admin-branches">
          {items
            .filter(({ parentId }) => parentId === null)
            .map((top) => (
              <li key={top.id}>
                <Branch top={top} items={items} chosen={category} lang={lang} />
              </li>
            ))}
        </ul>
      </nav>
    </>
  );
}

interface BranchProps {
  top: Item;
  items: readonly Item[];
  chosen: string | undefined;
  lang: Lang;
}

/** A top category with those below it; folded on a phone, where all of them would be fourteen screens. */
function Branch({ top, items, chosen, lang }: BranchProps) {
  const within = items.filter(({ parentId }) => parentId === top.id);
  return (
    <details className="panel branch" open={[top, ...within].some(({ id }) => id === chosen)}>
      <summary>{pick(top.name, lang)}</summary>
      <div className="px-4 pb-2 sm:pt-2">
        <h2 className="text-base">
          <CategoryLink item={top} lang={lang} />
        </h2>
        <ul className="admin-columns">
          {within.map((item) => (
            <li key={item.id}>
              <CategoryLink item={item} lang={lang} />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function CategoryLink({ item: { id, name, hidden, changed, live }, lang }: { item: Item; lang: Lang }) {
  const t = translate(lang);
  return (
    <>
      <a
        className="link inline-flex min-h-11 min-w-11 items-center"
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
