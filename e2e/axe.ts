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

/** What axe finds on the page as it stands, of any impact, in light and in dark, and whether it fits the screen. */
export async function findProblems(page: Page): Promise<string[]> {
  const problems: string[] = [];
  await page.evaluate(axe.source);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    // The scheme changes colours alone.
    const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
    problems.push(...(await findings(page, rules)).map((finding) => `${colorScheme}: ${finding}`));
  }
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
