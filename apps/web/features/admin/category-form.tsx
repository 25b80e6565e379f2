import { fieldSettings } from '@thulubazaar/catalog/field-settings';
import type { CategorySettings, Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { pick, translate } from '@/i18n/translate.ts';

/** What an admin makes of a category, with what the files say beside it. */
export function CategoryForm({ settings, lang }: { settings: CategorySettings; lang: Lang }) {
  const t = translate(lang);
  const { id, version, name, position, words, live, set } = settings;
  return (
    <section className="panel max-w-3xl p-4" aria-labelledby="chosen">
      <h2 id="chosen" className="text-lg">
        {t('admin.categoryOf', { name: pick(name, lang) })}
      </h2>
      <form className="admin-form" method="post" action={pageHref(lang, '/admin/do')}>
        <input type="hidden" name="form" value="category" />
        <input type="hidden" name="category" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="live" value={live} />
        <label>
          {t('admin.field_nameEn')}
          <input
            className="input"
            name="nameEn"
            lang="en"
            maxLength={60}
            defaultValue={set.nameEn ?? ''}
            placeholder={name.en}
          />
        </label>
        <label>
          {t('admin.field_nameNe')}
          <input
            className="input"
            name="nameNe"
            lang="ne"
            maxLength={60}
            defaultValue={set.nameNe ?? ''}
            placeholder={name.ne}
          />
        </label>
        <label>
          {t('admin.field_position')}
          <input
            className="input"
            type="number"
            name="position"
            min={1}
            max={100}
            defaultValue={set.position ?? ''}
            placeholder={String(position)}
          />
        </label>
        <label>
          {t('admin.field_words')}
          <textarea
            className="input"
            name="words"
            rows={4}
            defaultValue={set.words.join('\n')}
            aria-describedby="words"
          />
          <span id="words" className="text-sm text-muted">
            {t('admin.wordsHint', { words: words.join(', ') })}
          </span>
        </label>
        <p>
          <label className="inline-flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              className="size-5 accent-brand"
              name="hidden"
              value="yes"
              defaultChecked={set.hidden}
              aria-describedby="live"
            />
            {t('admin.hide')}
          </label>
          <span id="live" className="block text-sm text-muted">
            {t('admin.hideHint', { count: live })}
          </span>
        </p>
        {settings.fields.length > 0 ? <FieldSettings settings={settings} lang={lang} /> : null}
        <p>
          <button type="submit" className="btn btn-primary">
            {t('admin.save')}
          </button>
        </p>
      </form>
    </section>
  );
}

function FieldSettings({ settings: { fields }, lang }: { settings: CategorySettings; lang: Lang }) {
  const t = translate(lang);
  return (
    <details>
      <summary className="link min-h-11 cursor-pointer content-center">{t('admin.field_fields')}</summary>
      <ul className="grid gap-3 py-2">
        {fields.map(({ id, label, required, setting }) => (
          <li key={id}>
            <label className="grid gap-1">
              {pick(label, lang)}
              <select className="input" name={`field.${id}`} defaultValue={setting ?? ''}>
                <option value="">
                  {t('admin.asFiles', { setting: t(`admin.setting_${required ? 'required' : 'optional'}`) })}
                </option>
                {fieldSettings.map((each) => (
                  <option key={each} value={each}>
                    {t(`admin.setting_${each}`)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
