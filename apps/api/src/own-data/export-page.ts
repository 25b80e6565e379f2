import type { Lang } from '@thulubazaar/contract';
import type pg from 'pg';
import { fieldLabels } from './field-labels.ts';
import { readSection } from './read-sections.ts';
import type { Opening, Section } from './section.ts';

const words = {
  en: {
    title: 'Your data at ThuluBazaar',
    lead: 'All that ThuluBazaar keeps of you, as of {time}. The same is in data.json, for programs. Money is in rupees.',
    none: 'Nothing.',
    yes: 'yes',
    no: 'no',
  },
  ne: {
    title: 'ठूलो बजारमा भएको तपाईंको विवरण',
    lead: '{time} सम्म ठूलो बजारले तपाईंबारे राखेको सबै कुरा। यही कुरा प्रोग्रामले पढ्ने गरी data.json मा पनि छ। रकम रुपैयाँमा छ।',
    none: 'केही छैन।',
    yes: 'हो',
    no: 'होइन',
  },
} as const satisfies Record<Lang, Record<string, string>>;

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:46rem;padding:1rem;overflow-wrap:anywhere}
dl{border-top:1px solid #ccc;margin:0;padding:.5rem 0;display:grid;grid-template-columns:minmax(7rem,11rem) 1fr;gap:.1rem 1rem}
dt{color:#555}dd{margin:0;white-space:pre-wrap}img{max-width:16rem;max-height:16rem}@media(prefers-color-scheme:dark){body{background:#111;color:#eee}dt{color:#aaa}}`;

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

function timeIn(lang: Lang, time: Date): string {
  return new Intl.DateTimeFormat(lang === 'ne' ? 'ne-NP' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Kathmandu',
  }).format(time);
}

function textOf(lang: Lang, name: string, value: unknown): string {
  if (name === 'file')
    return `<a href="${escaped(String(value))}"><img src="${escaped(String(value))}" alt="" loading="lazy"></a>`;
  if (value instanceof Date) return escaped(timeIn(lang, value));
  if (typeof value === 'boolean') return words[lang][value ? 'yes' : 'no'];
  if (typeof value === 'object') return escaped(JSON.stringify(value));
  return escaped(String(value));
}

function rowOf(lang: Lang, row: Record<string, unknown>): string {
  const lines = Object.entries(row)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(
      ([name, value]) =>
        `<dt>${escaped(fieldLabels[name]?.[lang] ?? name)}</dt><dd>${textOf(lang, name, value)}</dd>`,
    );
  return `<dl>${lines.join('')}</dl>\n`;
}

/** Everything as a page to read without a network, in pieces. */
export async function* asPage(
  tx: pg.PoolClient,
  context: Opening,
  sections: readonly Section[],
  { userId, lang, now }: { userId: string; lang: Lang; now: Date },
): AsyncGenerator<string> {
  const { title, lead, none } = words[lang];
  yield `<!doctype html><html lang="${lang}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<title>${title}</title><style>${style}</style><h1>${title}</h1><p>${lead.replace('{time}', timeIn(lang, now))}</p><ul>`;
  for (const section of sections)
    yield `<li><a href="#${section.name}">${escaped(section.title[lang])}</a></li>`;
  yield '</ul>\n';
  for (const section of sections) {
    yield `<h2 id="${section.name}">${escaped(section.title[lang])}</h2>\n`;
    let empty = true;
    for await (const row of readSection(tx, context, section, userId)) {
      yield rowOf(lang, row);
      empty = false;
    }
    if (empty) yield `<p>${none}</p>\n`;
  }
  yield '</html>\n';
}
