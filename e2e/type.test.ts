import en from '@thulubazaar/messages/en.json' with { type: 'json' };
import ne from '@thulubazaar/messages/ne.json' with { type: 'json' };
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { langs, useBrowser, visit } from './browser.ts';

useBrowser();

/** What has its words in the middle of a box. */
const boxed = '.btn, .chip, .input, .segments span, .choices span, .sorts a, .unread b, .lines a';

const longestLabel = 18;

function labels(messages: object): string[] {
  return Object.values(messages)
    .flatMap((value) => (typeof value === 'string' ? [value] : labels(value)))
    .filter((text) => text.length <= longestLabel && !text.includes('{'));
}

/**
 * How many pixels above the middle of its box (below: less than nothing) the words of each component stand, by where its line of
 * writing is and where the ink of this language's labels has its middle: half of them higher, half of them lower.
 */
function heights(page: Page, texts: string[]): Promise<{ name: string; above: number }[]> {
  return page.evaluate(
    ([selector, words]) => {
      const context = document.createElement('canvas').getContext('2d');
      if (!context) return [];
      const middles = new Map<string, number>();
      const inkAboveLine = ({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number => {
        const font = `${fontWeight} 100px ${fontFamily}`;
        let middle = middles.get(font);
        if (middle === undefined) {
          context.font = font;
          const all = words.map((word) => {
            const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = context.measureText(word);
            return (up - down) / 200;
          });
          middle = all.sort((a, b) => a - b)[all.length >> 1] ?? 0;
          middles.set(font, middle);
        }
        return middle * Number.parseFloat(fontSize);
      };
      // Elements of no style sheet.
      const probe = document.createElement('x-probe');
      probe.style.cssText = 'display:inline-block;width:0;height:0;vertical-align:baseline';
      // Where the line of writing is: the foot of an empty box set into it. Beside a field, whose own line is its neighbours' too.
      const lineOf = (element: HTMLElement): number => {
        if (element.matches('input, select')) {
          element.style.width = '50%';
          element.after(probe);
        } else {
          const words = [...element.childNodes].find(
            (node) => node.nodeType === 3 && node.textContent?.trim(),
          );
          const line = document.createElement('x-line');
          words?.replaceWith(line);
          line.append(words ?? '', probe);
        }
        return probe.getBoundingClientRect().bottom;
      };
      return [...document.querySelectorAll<HTMLElement>(`[data-theme=light] :is(${selector})`)]
        .filter((element) => !element.matches('textarea') && element.getBoundingClientRect().width > 0)
        .map((element) => {
          const line = lineOf(element);
          const { top, height } = element.getBoundingClientRect();
          const ink = line - inkAboveLine(getComputedStyle(element));
          return {
            name: `${element.className || element.parentElement?.parentElement?.className} "${element.textContent?.trim()}"`,
            above: Math.round((top + height / 2 - ink) * 100) / 100,
          };
        });
    },
    [boxed, texts] as const,
  );
}

/**
 * So many pixels beside the middle are no fault: one with the fonts that the styles name, which phones and desktops have; two on
 * a machine that has none of them and writes in another. What was wrong once was 2.6.
 */
function allowance(page: Page): Promise<number> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    const widthIn = (family: string) => {
      if (context) context.font = `100px ${family}`;
      return context?.measureText('कोठा Room').width;
    };
    const named = getComputedStyle(document.body)
      .fontFamily.split(',')
      .filter((one) => /noto/i.test(one));
    return named.some((one) => widthIn(`${one}, monospace`) !== widthIn('monospace')) ? 1 : 2;
  });
}

describe('words in buttons, chips, fields and badges', () => {
  it.each(langs)('stand in the middle, %s', async (lang) => {
    // What is put into the page to measure would stand in the way of its own scripts.
    await visit({ scripts: false }, async (page) => {
      await page.goto(`/${lang}/style`);
      const found = await heights(page, labels(lang === 'ne' ? ne : en));
      expect(found.length).toBeGreaterThan(20);
      const allowed = await allowance(page);
      expect(found.filter(({ above }) => Math.abs(above) > allowed)).toEqual([]);
    });
  });
});
