import type { Lang } from '@thulubazaar/contract';
import {
  longestShopDescription,
  longestShopName,
  longestShopSlug,
  shortestShopSlug,
} from '@thulubazaar/contract/limits';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { formatDate } from '@thulubazaar/frontend/words/format';
import { ownApi } from '@/data/own-api.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Problem } from '@/shell/problem.tsx';
import { Part, PartForm, type Sent } from './part-form.tsx';
import { PlainField, PlainText } from './plain-field.tsx';

export function myShopHref(lang: Lang, slug: string): string {
  return `${pageHref(lang, '/my/shop')}?shop=${slug}`;
}

/** The shops one works in, those that invite, and the way to open one. */
export async function MyShops({ lang, sent }: { lang: Lang; sent: Sent | null }) {
  const t = translate(lang);
  const api = await ownApi();
  const { items, invitations } = await api('GET /api/my/shops');
  return (
    <div className="mx-auto grid max-w-2xl gap-6 pt-4">
      <h1 className="text-2xl">{t('myShop.title')}</h1>
      {sent?.part === 'invitations' ? <Problem lang={lang} code={sent.problem} /> : null}
      {invitations.length > 0 ? (
        <section aria-labelledby="invitations" className="panel grid gap-3 p-4">
          <h2 id="invitations" className="text-lg">
            {t('myShop.invitations')}
          </h2>
          {invitations.map(({ id, shop, expiresAt }) => (
            <PartForm key={id} lang={lang} does="answer" part="invitations" className="grid gap-2">
              <input type="hidden" name="invitation" value={id} />
              <p>
                {t('myShop.invited', { name: shop.name })}{' '}
                <span className="text-muted">{t('shop.until', { date: formatDate(expiresAt, lang) })}</span>
              </p>
              <p className="flex flex-wrap gap-2">
                <button type="submit" name="answer" value="accept" className="btn btn-primary">
                  {t('myShop.accept')}
                </button>
                <button type="submit" name="answer" value="decline" className="btn btn-quiet">
                  {t('myShop.decline')}
                </button>
              </p>
            </PartForm>
          ))}
        </section>
      ) : null}
      {items.length > 0 ? (
        <ul className="panel overflow-hidden" aria-label={t('myShop.title')}>
          {items.map(({ slug, name, role, state }) => (
            <li key={slug} className="saved-item">
              <p className="flex flex-wrap items-center gap-x-3">
                <a
                  className="link inline-flex min-h-11 items-center gap-2 font-semibold"
                  href={myShopHref(lang, slug)}
                >
                  <Icon name="store" />
                  <span dir="auto">{name}</span>
                </a>
                <span className="tag tag-plain">{t(`myShop.role_${role}`)}</span>
                {state === 'closed' ? <span className="tag tag-plain">{t('shop.closedNow')}</span> : null}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted">{t('myShop.none')}</p>
      )}
      <Part
        lang={lang}
        part="open"
        title={t('myShop.open')}
        sent={items.length === 0 && !sent ? openAtFirst : sent}
        done=""
      >
        <PartForm lang={lang} does="create" part="open">
          <p className="text-sm text-muted">{t('myShop.openLead')}</p>
          <PlainField
            id="name"
            name="name"
            label={t('myShop.name')}
            hint={t('myShop.nameHint')}
            required
            maxLength={longestShopName}
            autoComplete="organization"
          />
          <SlugField lang={lang} />
          <PlainText
            id="description"
            name="description"
            label={t('myShop.description')}
            maxLength={longestShopDescription}
          />
          <button type="submit" className="btn btn-primary">
            {t('myShop.open')}
          </button>
        </PartForm>
      </Part>
    </div>
  );
}

// Whoever has none came to open one.
const openAtFirst: Sent = { part: 'open', problem: 'none', fields: {}, done: false };

/** The address of a shop. */
export function SlugField({ lang, slug }: { lang: Lang; slug?: string }) {
  const t = translate(lang);
  return (
    <PlainField
      id="slug"
      name="slug"
      label={t('myShop.slug')}
      hint={t('myShop.slugHint')}
      defaultValue={slug}
      minLength={shortestShopSlug}
      maxLength={longestShopSlug}
      pattern="[a-z0-9]+(-[a-z0-9]+)*"
      autoCapitalize="none"
      spellCheck={false}
      required={slug !== undefined}
    />
  );
}
