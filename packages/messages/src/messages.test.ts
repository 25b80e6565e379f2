import { gzipSync } from 'node:zlib';
import { reasons } from '@thulubazaar/nepal/scams/reasons';
import { build } from 'esbuild';
import type { CompiledMessage } from 'icu-minify/format';
import { describe, expect, it } from 'vitest';
import { compiledMessages } from './compiled.ts';
import { createTranslate, type MessageKey } from './create-translate.ts';

const messages = { en: compiledMessages('en'), ne: compiledMessages('ne') };
const t = { en: createTranslate('en', messages.en), ne: createTranslate('ne', messages.ne) };

const pluralType = 2;
const numberType = 4;

interface Argument {
  name: string;
  kind: 'text' | 'number' | 'something else';
  /** Of a plural: the cases it has. */
  cases?: string[];
}

/** What a message takes, as its compiled form says. */
function argumentsOf(message: CompiledMessage | undefined): Argument[] {
  if (!Array.isArray(message)) return [];
  return message.flatMap((node): Argument[] => {
    if (!Array.isArray(node)) return [];
    const [name, type, options] = node;
    if (type === undefined) return [{ name, kind: 'text' }];
    if (type === numberType) return [{ name, kind: 'number' }];
    if (type !== pluralType) return [{ name, kind: 'something else' }];
    const cases = options as Record<string, CompiledMessage>;
    const inside = Object.values(cases).flatMap((one) => argumentsOf(one));
    return [{ name, kind: 'number', cases: Object.keys(cases) }, ...inside];
  });
}

const every = Object.entries(messages).flatMap(([lang, all]) =>
  Object.entries(all).flatMap(([key, message]) =>
    argumentsOf(message).map((argument) => ({ where: `${lang} ${key}`, ...argument })),
  ),
);

describe('the messages', () => {
  it('are the same in both languages, in the same order', () => {
    expect(Object.keys(messages.ne)).toEqual(Object.keys(messages.en));
    expect(Object.keys(messages.en).length).toBeGreaterThan(400);
  });

  it('say something each', () => {
    for (const [lang, all] of Object.entries(messages))
      for (const [key, message] of Object.entries(all)) expect(message, `${lang} ${key}`).not.toBe('');
  });

  it('say of each reason to warn of a message what it is and what to do', () => {
    const keys = reasons.flatMap((reason) => [
      `chat.warning_${reason}_title`,
      `chat.warning_${reason}_advice`,
    ]);
    const written = Object.keys(messages.en).filter((key) => key.startsWith('chat.warning_'));
    expect(written.sort()).toEqual(keys.sort());
  });

  it('take the same arguments in both languages', () => {
    const taken = (message: CompiledMessage | undefined) =>
      [...new Set(argumentsOf(message).map(({ name, kind }) => `${name}: ${kind}`))].sort();
    for (const key of Object.keys(messages.en))
      expect(taken(messages.ne[key]), key).toEqual(taken(messages.en[key]));
  });

  it('name an argument for what it is: a number everywhere, or a text everywhere', () => {
    const kinds = new Map<string, string>();
    for (const { where, name, kind } of every)
      expect(kind, `${where} {${name}}`).toBe(kinds.set(name, kinds.get(name) ?? kind).get(name));
    expect([...kinds.values()]).not.toContain('something else');
  });

  it('have a case for one thing wherever they have cases, in both languages', () => {
    for (const { where, cases } of every) {
      if (!cases) continue;
      expect(cases, where).toContain('other');
      // Where Nepali says it alike, `other` is enough.
      if (where.startsWith('en')) expect(cases.includes('one') || cases.includes('=1'), where).toBe(true);
    }
  });

  // A number that has no case for one thing beside a word for many: "1 places".
  it('agree in number with what they count, when it is one', () => {
    const wrong = Object.entries(messages.en).flatMap(([key, message]) => {
      const taken = argumentsOf(message).map(({ name, kind }) => [name, kind === 'number' ? 1 : name]);
      const said = t.en(key as MessageKey, Object.fromEntries(taken));
      return /(?:^|\s)1 (?:more |new |other )?\p{L}+s\b/u.test(said) ? [`${key}: ${said}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe('a translation', () => {
  it('counts, in the digits and with the groups of its language', () => {
    const results = [0, 1, 2, 123456].map((count) => [
      t.en('search.results', { count }),
      t.ne('search.results', { count }),
    ]);
    expect(results).toEqual([
      ['Nothing found', 'केही भेटिएन'],
      ['1 listing', '१ वटा सूचना'],
      ['2 listings', '२ वटा सूचना'],
      ['1,23,456 listings', '१,२३,४५६ वटा सूचना'],
    ]);
  });

  it('has another verb for one in Nepali too', () => {
    const failed = (count: number) => t.ne('post.photosFailed', { count });
    expect([failed(1), failed(2)]).toEqual(['१ वटा फोटो गएन।', '२ वटा फोटो गएनन्।']);
    expect(t.en('post.photosUnderWay', { count: 1 })).toBe('1 photo on its way.');
    expect(t.en('post.photosUnderWay', { count: 3 })).toBe('3 photos on their way.');
  });

  it('takes texts as they are, whatever they hold', () => {
    expect(t.en('search.titleFor', { q: '{count} <b>#</b> 12' })).toBe('“{count} <b>#</b> 12”');
  });

  it('is the key where the page was not given the message', () => {
    expect(createTranslate('en', compiledMessages('en', ['form']))('my.title')).toBe('my.title');
    expect(createTranslate('ne', {})('home.heading' satisfies MessageKey)).toBe('home.heading');
  });

  it('survives the way to the browser', () => {
    const sent = JSON.parse(JSON.stringify(compiledMessages('ne', ['search'])));
    expect(createTranslate('ne', sent)('search.results', { count: 5 })).toBe('५ वटा सूचना');
  });
});

it('is under 1.2 KB in a browser, digits included', async () => {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/create-translate.ts`],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  expect(gzipSync(outputFiles[0]?.contents ?? '').length).toBeLessThan(1200);
});
