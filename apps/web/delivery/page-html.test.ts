import { describe, expect, it } from 'vitest';
import { earlyScript } from '@/shell/early-script.ts';
import { errorPage, finishPage } from './page-html.ts';

const head = `<html><head><link rel="preload" as="script" href="/a.js"/><script src="/_next/a.js" async=""></script><script>${earlyScript}</script></head>`;
const handover = '<script>self.__next_f.push([1,"text with \\"quotes\\""])</script>';

function sources(policy: string): string[] {
  return /script-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
}

describe('a page that only shows things', () => {
  const body = `<body><script type="application/ld+json">{"a":1}</script><p>text</p>${handover}</body></html>`;
  const { html, policy } = finishPage(head + body, false);

  it('keeps its text, its data for search engines and the early script, and no other script', () => {
    expect(html).toContain('<p>text</p>');
    expect(html).toContain('application/ld+json');
    expect(html).toContain(earlyScript);
    expect(html).not.toContain('_next');
    expect(html).not.toContain('as="script"');
  });

  it('lets the early script run and nothing else', () => {
    expect(sources(policy)).toEqual([expect.stringMatching(/^'sha256-/)]);
  });

  it('keeps our own small scripts and allows files of our origin for them', () => {
    const own = '<script src="/dist/place-picker.0123.js" async=""></script>';
    const finished = finishPage(head + own, false);
    expect(finished.html).toContain(own);
    expect(sources(finished.policy)).toContain("'self'");
  });

  it('asks for https where the site is served by it', () => {
    expect(finishPage(head + body, true).policy).toContain('upgrade-insecure-requests');
    expect(policy).not.toContain('upgrade-insecure-requests');
  });
});

describe('a page with nothing at its address', () => {
  it.each([404, 410])('is sent with status %s', (status) => {
    expect(finishPage(`${head}<main id="main" data-missing="${status}"></main>`, false).status).toBe(status);
  });
});

it('takes a mark in what a person wrote for text', () => {
  const text =
    '<main id="main"><p>data-missing=&quot;404&quot; data-interactive=&quot;&quot; data-interactive</p></main>';
  const { html, status } = finishPage(head + text + handover, false);
  expect(status).toBeUndefined();
  expect(html).not.toContain('_next');
});

describe('an interactive page', () => {
  const marked = '<main data-interactive=""></main>';

  it('is sent as it is, with a hash for each handover of data', () => {
    const page = `${head}${marked}${handover}<script>(self.__next_f=self.__next_f||[]).push([0])</script>`;
    const { html, policy } = finishPage(page, false);
    expect(html).toBe(page);
    expect(sources(policy)).toHaveLength(4);
  });

  it.each([
    'alert(1)',
    'self.__next_f.push([1,"a"]);alert(1)',
    'self.__next_f.push(alert(1))',
    'self.__next_f.push([1,`x`])',
  ])('gives no hash to %s', (code) => {
    const { policy } = finishPage(`${head}${marked}<script>${code}</script>`, false);
    expect(sources(policy)).toHaveLength(2);
  });

  it('may show photos from memory and send them to the store; one that only shows things may not', () => {
    const store = 'https://photos.example';
    const { policy } = finishPage('<main data-interactive=""></main>', false, store);
    expect(policy).toContain("img-src 'self' data: blob:;");
    expect(policy).toContain(`connect-src 'self' ${store};`);
    const plain = finishPage('<main></main>', false, store).policy;
    expect(plain).not.toContain(store);
    expect(plain).not.toContain('blob:');
  });
});

describe('the error page', () => {
  it('leads back to the address that failed, whatever that holds', () => {
    const text = { lang: 'en', title: 'T', text: 'x', retry: 'again', home: 'home' };
    const { html, policy } = errorPage(text, '/en/search?q="><script>alert(1)</script>&sort=newest', false);
    expect(html).not.toContain('<script');
    expect(html).toContain('&amp;sort=newest');
    expect(sources(policy)).toEqual(["'none'"]);
  });
});
