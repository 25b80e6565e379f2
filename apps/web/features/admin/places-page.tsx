import { type Lang, longestAlias, type Place, type PlaceAlias } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { suggestPlaces } from '@/data/api.ts';
import { ownApi } from '@/data/own-api.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { pick, translate } from '@/i18n/translate.ts';

const mostFound = 10;

/** Names by which places are found: a search for the place, a form for another name, and the names that admins gave. */
export async function PlacesPage({ lang, q }: { lang: Lang; q: string | undefined }) {
  const t = translate(lang);
  const [{ items }, found] = await Promise.all([
    (await ownApi())('GET /api/admin/place-aliases'),
    q ? suggestPlaces(q.slice(0, longestAlias), mostFound) : [],
  ]);
  return (
    <>
      <form className="admin-form" method="get" action={pageHref(lang, '/admin/places')}>
        <label>
          {t('admin.findPlace')}
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={q}
            maxLength={longestAlias}
            required
          />
        </label>
        <p>
          <button type="submit" className="btn btn-primary">
            {t('admin.find')}
          </button>
        </p>
      </form>
      {q ? (
        <section aria-labelledby="found">
          <h2 id="found" className="text-lg">
            {t('admin.foundPlaces', { q })}
          </h2>
          {found.length === 0 ? <p className="text-muted">{t('admin.noPlace')}</p> : null}
          <ul className="admin-list">
            {found.map((place) => (
              <Found key={place.id} place={place} lang={lang} />
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="given">
        <h2 id="given" className="text-lg">
          {t('admin.givenNames')}
        </h2>
        {items.length === 0 ? <p className="text-muted">{t('admin.nothing')}</p> : null}
        <ul className="admin-list">
          {items.map((item) => (
            <Given key={item.id} item={item} lang={lang} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Found({ place, lang }: { place: Place; lang: Lang }) {
  const t = translate(lang);
  return (
    <li className="panel">
      <h3 className="text-base">{pick(place.label, lang)}</h3>
      <form className="admin-form" method="post" action={pageHref(lang, '/admin/do')}>
        <input type="hidden" name="form" value="alias" />
        <input type="hidden" name="placeId" value={place.id} />
        <label>
          {t('admin.field_alias')}
          <input
            className="input"
            name="alias"
            minLength={2}
            maxLength={longestAlias}
            aria-label={t('admin.aliasOf', { place: pick(place.label, lang) })}
            required
          />
        </label>
        <p>
          <button
            type="submit"
            className="btn btn-quiet"
            aria-label={t('admin.addAliasTo', { place: pick(place.label, lang) })}
          >
            {t('admin.addAlias')}
          </button>
        </p>
      </form>
    </li>
  );
}

function Given({ item: { id, alias, place }, lang }: { item: PlaceAlias; lang: Lang }) {
  const t = translate(lang);
  return (
    <li className="panel admin-row">
      <p>
        <strong lang={textLang(alias)} dir="auto">
          {alias}
        </strong>{' '}
        <span className="text-muted">{pick(place.label, lang)}</span>
      </p>
      <form method="post" action={pageHref(lang, '/admin/do')}>
        <input type="hidden" name="form" value="alias" />
        <input type="hidden" name="id" value={id} />
        <button
          type="submit"
          name="do"
          value="remove"
          className="btn btn-danger"
          aria-label={`${t('admin.remove')}: ${alias}`}
        >
          {t('admin.remove')}
        </button>
      </form>
    </li>
  );
}
