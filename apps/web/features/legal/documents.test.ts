import { createHash } from 'node:crypto';
import { agreedDocuments, documentVersions } from '@thulubazaar/contract/document-versions';
import type { Block, Document } from '@thulubazaar/frontend/legal/document';
import { type DocumentName, documents } from '@thulubazaar/frontend/legal/documents';
import { describe, expect, it } from 'vitest';
import { isOwnPage } from '@/urls/own-paths.ts';

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
  for (const { number, validFrom } of Object.values(documentVersions)) {
    expect(number).toBeGreaterThan(0);
    expect(new Date(validFrom).toISOString().slice(0, 10)).toBe(validFrom);
  }
});

// What each version says, by its day. A text that has held for anybody is not changed under the same version: raise it in the contract
// (document-versions.ts), so that people are asked anew, and add a line here.
const texts: Record<(typeof agreedDocuments)[number], Record<string, string>> = {
  terms: { '2026-12-01': '8697fd9166f22fff63e0db7b84c01f14a0f3434dff0757e4b995500f93f47f12' },
  privacy: { '2026-12-01': '51fd87e3cfbcf29860c77c272248887841c76dfa0abe88ed1ab751928846baf7' },
};

it.each(agreedDocuments)('%s says under its version what it said when people agreed', (name) => {
  const said = createHash('sha256').update(JSON.stringify(documents[name])).digest('hex');
  expect({ [documentVersions[name].validFrom]: said }).toEqual({
    [documentVersions[name].validFrom]: texts[name][documentVersions[name].validFrom],
  });
});
