import { type Lang, type SwitchState, switches } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { formatDate } from '@thulubazaar/frontend/words/format';
import { ownApi } from '@/data/own-api.ts';
import { pick, translate } from '@/i18n/translate.ts';

/** What can be switched off for everybody, each with its button. */
export async function SwitchesPage({ lang }: { lang: Lang }) {
  const { items } = await (await ownApi())('GET /api/admin/switches');
  return (
    <ul className="admin-list">
      {items.map((item) => (
        <SwitchItem key={item.code} item={item} lang={lang} />
      ))}
    </ul>
  );
}

function SwitchItem({ item: { code, isOn, changedBy, changedAt }, lang }: { item: SwitchState; lang: Lang }) {
  const t = translate(lang);
  return (
    <li className="panel" data-switch={code}>
      <h2 className="text-lg">
        {t(`admin.switch_${code}`)}{' '}
        <span className={isOn ? 'tag tag-plain' : 'tag'}>{t(isOn ? 'admin.isOn' : 'admin.isOff')}</span>
      </h2>
      <p>{pick(switches[code], lang)}</p>
      {changedBy && changedAt ? (
        <p className="text-sm text-muted">
          {t('admin.changedBy', { name: changedBy.name, date: formatDate(changedAt, lang) })}
        </p>
      ) : null}
      <form method="post" action={pageHref(lang, '/admin/do')}>
        <input type="hidden" name="form" value="switch" />
        <input type="hidden" name="code" value={code} />
        <button
          type="submit"
          name="isOn"
          value={isOn ? 'no' : 'yes'}
          className={isOn ? 'btn btn-danger' : 'btn btn-primary'}
          aria-label={`${t(isOn ? 'admin.switchOff' : 'admin.switchOn')}: ${t(`admin.switch_${code}`)}`}
        >
          {t(isOn ? 'admin.switchOff' : 'admin.switchOn')}
        </button>
      </form>
    </li>
  );
}
