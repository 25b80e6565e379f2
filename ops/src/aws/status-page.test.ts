import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { publishStatus, statusHtml } from './status-page.ts';

const at = new Date('2026-11-29T15:00:00Z');

it('says it in both languages, and loads nothing', () => {
  const html = statusHtml({ ok: false, at });
  expect(html).toContain('हामी मिलाउँदै छौं');
  expect(html).toContain('We are working on it');
  expect(html).toContain('20:45');
  expect(html).not.toMatch(/src=|href=|url\(|<script/);
});

it('shows words as words', () => {
  const html = statusHtml({ ok: true, en: 'SMS < 5 min & <b>late</b>', ne: 'क', at });
  expect(html).toContain('SMS &lt; 5 min &amp; &lt;b&gt;late');
});

it('is put into the other region’s bucket, whole', async () => {
  const ran: string[] = [];
  let written = '';
  await publishStatus(
    async (_, args) => {
      ran.push(args.join(' '));
      if (args[0] === 's3') written = readFileSync(args[2] ?? '', 'utf8');
      return '111122223333\n';
    },
    { ok: true, at },
  );
  expect(ran[1]).toContain('s3://thulubazaar-status-111122223333/index.html --region ap-southeast-1');
  expect(written).toContain('Everything works.');
  await expect(publishStatus(async () => '', { ok: true, en: 'only one', at })).rejects.toThrow(
    'both languages',
  );
});
