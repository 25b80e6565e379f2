import { createHash } from 'node:crypto';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** @param rules of axe; all of them when left out */
async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const { violations } = await page.evaluate(
    (only) => (globalThis as unknown as { axe: typeof axe }).axe.run(only ? { runOnly: only } : {}),
    rules,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
}

/** What differs between two languages of one page: names and which language texts are in. The rest axe has seen when it saw one. */
const rulesOfTexts = [
  'html-has-lang',
  'html-lang-valid',
  'valid-lang',
  'document-title',
  'link-name',
  'button-name',
  'label',
  'image-alt',
  'aria-input-field-name',
  'aria-valid-attr-value',
  'duplicate-id-aria',
];

/** The elements of a page with all that axe looks at but words: equal for a page in two languages. */
function shapeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const named = /^(aria-(?!label)|role$|type$|class$|style$|tabindex$|hidden$|disabled$|open$)/;
    const elements = [...document.querySelectorAll('*')].map((element) => {
      const attributes = [...element.attributes]
        .filter(({ name }) => name !== 'lang')
        .map(({ name, value }) => (named.test(name) ? `${name}=${value}` : `${name}${value ? '' : '-'}`));
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      return `${element.localName} ${attributes.sort().join(' ')} ${hasText} ${element.childElementCount}`;
    });
    return [innerWidth, innerHeight, ...elements].join('\n');
  });
}

/** Pages of this file of tests in which nothing was found. */
const sound = new Set<string>();

async function problemsOfScheme(
  page: Page,
  colorScheme: 'light' | 'dark',
  rules?: string[],
): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  return (await findings(page, rules)).map((finding) => `${colorScheme}: ${finding}`);
}

/**
 * What axe finds on the page as it stands, of any impact, in light and in dark, and whether it fits the screen. Of a page that was
 * sound in the other language a moment ago only what words change is looked at again: all of it is half a second of a processor.
 */
export async function findProblems(page: Page): Promise<string[]> {
  const shape = createHash('sha1')
    .update(await shapeOf(page))
    .digest('base64');
  await page.evaluate(axe.source);
  const problems = sound.has(shape)
    ? await problemsOfScheme(page, 'light', rulesOfTexts)
    : // The scheme changes colours alone.
      [
        ...(await problemsOfScheme(page, 'dark', ['color-contrast'])),
        ...(await problemsOfScheme(page, 'light')),
      ];
  if (problems.length === 0) sound.add(shape);
  const { scroll, screen } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  if (scroll > screen) problems.push(`wider than the screen: ${scroll} > ${screen}`);
  return problems;
}

/** Buttons and links of the main part that are smaller than a finger; links inside a sentence may be. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small: string[] = [];
    const targets = document.querySelectorAll(
      'main button, main a.btn, main input:not([type=hidden]), main select',
    );
    for (const element of targets) {
      if (element.matches('.sr-only, .sr-only *, label input')) continue;
      const { width, height } = element.getBoundingClientRect();
      if (width > 0 && (height < 43.5 || width < 43.5)) small.push(element.outerHTML.slice(0, 120));
    }
    return small;
  });
}

/** The least that a target may measure, in pixels: WCAG 2.2, 2.5.8. */
const leastTarget = 24;

/** What can be pressed anywhere on the page and is smaller than that; links inside a sentence may be. */
export function tinyTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const inSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      element.parentElement?.textContent?.trim() !== element.textContent?.trim();
    return [...document.querySelectorAll('a[href], button, summary, select, input:not([type=hidden])')]
      .filter(
        (element) =>
          !element.matches('.sr-only, .sr-only *, label input, .card h3 a') && !inSentence(element),
      )
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && Math.min(width, height) < least;
      })
      .map((element) => element.outerHTML.slice(0, 120));
  }, leastTarget);
}
