import type { Answer } from '@thulubazaar/client';
import type { Lang } from '@thulubazaar/contract';
import { searchHref } from '@thulubazaar/frontend/urls/links';
import { textLang } from '@/i18n/text-lang.ts';
import { translate } from '@/i18n/translate.ts';
import { CsvLink } from './csv-link.tsx';

/** What people want and do not find, most often asked for first. */
export function GapList({ gaps, lang }: { gaps: Answer<'GET /api/admin/gaps'>['items']; lang: Lang }) {
  const t = translate(lang);
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps" className="text-xl">
        {t('admin.gaps')}
      </h2>
      <p className="max-w-prose text-muted">{t('admin.gapsLead')}</p>
      {gaps.length === 0 ? <p className="text-muted">{t('admin.nothing')}</p> : null}
      <table className="figure-table" hidden={gaps.length === 0}>
        <caption className="sr-only">{t('admin.gaps')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('admin.gapText')}</th>
            <th scope="col">{t('admin.gapKind')}</th>
            <th scope="col">{t('admin.count')}</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map(({ kind, text, times }) => (
            <tr key={`${kind} ${text}`}>
              <th scope="row">
                <a
                  className="link inline-flex min-h-11 items-center"
                  href={searchHref(lang, { q: text })}
                  lang={textLang(text)}
                  dir="auto"
                >
                  {text}
                </a>
              </th>
              <td>{t(`admin.gap_${kind}`)}</td>
              <td>{t('admin.number', { count: times })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <CsvLink lang={lang} name={t('admin.gaps')} of="gaps" query={{}} />
    </section>
  );
}
