import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { awayRegion, project } from '../../../infra/src/site.ts';
import { Fault } from '../fault.ts';
import type { Shell } from './shell.ts';

export interface Status {
  readonly ok: boolean;
  /** What a visitor should know, in each language; without it a plain sentence. */
  readonly en?: string | undefined;
  readonly ne?: string | undefined;
  readonly at: Date;
}

const words = {
  en: {
    title: 'How ThuluBazaar is',
    well: 'Everything works.',
    ill: 'ThuluBazaar has a problem. We are working on it.',
    at: 'As of',
  },
  ne: {
    title: 'ठूलो बजारको अवस्था',
    well: 'सबै ठीक चलिरहेको छ।',
    ill: 'ठूलो बजारमा समस्या आएको छ। हामी मिलाउँदै छौं।',
    at: 'अद्यावधिक',
  },
};

/** The page, whole in itself: it loads nothing, so it needs nothing that could be down. */
export function statusHtml(status: Status): string {
  const part = (lang: 'en' | 'ne') => {
    const { title, well, ill, at } = words[lang];
    const said = status[lang] ?? (status.ok ? well : ill);
    const time = status.at.toLocaleString(lang === 'ne' ? 'ne-NP' : 'en-GB', {
      timeZone: 'Asia/Kathmandu',
      dateStyle: 'long',
      timeStyle: 'short',
    });
    return `<section lang="${lang}"><h1>${title}</h1><p class="${status.ok ? 'well' : 'ill'}">${escaped(said)}</p><p>${at}: <time datetime="${status.at.toISOString()}">${time}</time></p></section>`;
  };
  return `<!doctype html><html lang="ne"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.en.title}</title><style>body{font:18px/1.6 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}.well{border-left:6px solid #15803d;padding-left:1rem}.ill{border-left:6px solid #b91c1c;padding-left:1rem}</style></head><body><main>${part('ne')}${part('en')}</main></body></html>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Puts the page where `status.<domain>` shows it, within a minute.
 * @throws Fault when one language is said and not the other
 */
export async function publishStatus(run: Shell, status: Status): Promise<void> {
  if ((status.en === undefined) !== (status.ne === undefined))
    throw new Fault('Say it in both languages: --en and --ne');
  const account = (
    await run('aws', ['sts', 'get-caller-identity', '--query', 'Account', '--output', 'text'], {
      capture: true,
    })
  ).trim();
  const folder = mkdtempSync(path.join(tmpdir(), 'thulu-status-'));
  try {
    const file = path.join(folder, 'index.html');
    writeFileSync(file, statusHtml(status));
    const to = `s3://${project}-status-${account}/index.html`;
    const headers = ['--content-type', 'text/html; charset=utf-8', '--cache-control', 'public, max-age=60'];
    await run('aws', ['s3', 'cp', file, to, '--region', awayRegion, '--only-show-errors', ...headers]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
