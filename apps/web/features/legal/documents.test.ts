import { describe, expect, it } from 'vitest';
import { isOwnPage } from '@/urls/own-paths.ts';
import type { Block, Document } from './document.ts';
import { type DocumentName, documents } from './documents.ts';
import { versions } from './versions.ts';

const all = Object.entries(documents) as [DocumentName, (typeof documents)[DocumentName]][];

function textsOf(block: Block): readonly string[] {
  if (typeof block === 'string') return [block];
  return 'operator' in block ? [] : block;
}

function linksOf({ parts }: Document): string[] {
  const texts = parts.flatMap(({ blocks }) => blocks.flatMap(textsOf));
  return texts.flatMap((text) => [...text.matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1] ?? ''));
}

/** How a document is built: its parts, and what stands in each. */
function shapeOf({ parts }: Document) {
  return parts.map(({ id, blocks }) => [id, blocks.map((block) => textsOf(block).length)]);
}

describe.each(all)('the page of %s', (_, { en, ne }) => {
  it('says the same things in both languages, in the same order', () => {
    expect(shapeOf(ne)).toEqual(shapeOf(en));
    expect(linksOf(ne).toSorted()).toEqual(linksOf(en).toSorted());
  });

  it('is written in the language it is for', () => {
    const words = (document: Document) =>
      document.parts.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)]);
    for (const text of [ne.title, ne.lead, ...words(ne)]) expect(text).toMatch(/\p{Script=Devanagari}/u);
    for (const text of [en.title, en.description, ...words(en)]) expect(text).toMatch(/[a-z]/);
  });

  it('leads to pages and parts that are there', () => {
    for (const link of [...linksOf(en), ...linksOf(ne)].filter(
      (path) => path !== '/.well-known/security.txt',
    )) {
      const [path = '', part] = link.split('#');
      expect(isOwnPage(`/en${path}`), link).toBe(true);
      const document = documents[path.slice(1) as DocumentName];
      if (part)
        expect(
          document.en.parts.map(({ id }) => id),
          link,
        ).toContain(part);
    }
  });
});

it('terms, privacy and contact say who runs the site, contact who hears grievances, as the E-Commerce Act wants', () => {
  const shown = (name: DocumentName) =>
    documents[name].ne.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (typeof block === 'object' && 'operator' in block ? [block.operator] : [])),
    );
  for (const name of ['terms', 'privacy', 'about'] as const) expect(shown(name), name).toContain('company');
  expect(shown('contact')).toEqual(['company', 'grievance']);
});

it('versions have a number and a day', () => {
  for (const { number, validFrom } of Object.values(versions)) {
    expect(number).toBeGreaterThan(0);
    expect(new Date(validFrom).toISOString().slice(0, 10)).toBe(validFrom);
  }
});
