import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { personalColumns } from '../../apps/api/src/own-data/personal-columns.ts';
import { root } from '../bootstrap/paths.mjs';
import { app } from './places.ts';
import { privacyAnswers, privacyTable } from './privacy.ts';

const answers = privacyAnswers();

describe('what the stores are told in words', () => {
  // Of Play and the App Store; both refuse a letter more.
  const limits = {
    'title.txt': 30,
    'short.txt': 80,
    'full.txt': 4000,
    'subtitle.txt': 30,
    'keywords.txt': 100,
  };
  it.each(['en-US', 'ne-NP'])('fits, in %s', (lang) => {
    for (const [name, limit] of Object.entries(limits)) {
      const text = fs.readFileSync(path.join(app, 'store', lang, name), 'utf8').trim();
      expect([name, text.length > 5, text.length <= limit]).toEqual([name, true, true]);
    }
  });

  it('is Nepali in Nepali', () => {
    const text = fs.readFileSync(path.join(app, 'store/ne-NP/full.txt'), 'utf8');
    const letters = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
    expect(letters(/\p{Script=Devanagari}/gu)).toBeGreaterThan(10 * letters(/[a-z]/gi));
  });

  it('says the names that phones show', () => {
    const [en, ne] = ['en', 'ne'].map((lang) =>
      fs.readFileSync(path.join(app, `locales/${lang}.json`), 'utf8'),
    );
    expect(Object.keys(JSON.parse(en ?? '{}').ios)).toEqual(Object.keys(JSON.parse(ne ?? '{}').ios));
  });
});

describe('what the stores are told of privacy', () => {
  const exported = new Set(
    Object.values(personalColumns).flatMap(({ exported: where }) => ('leftOut' in where ? [] : where)),
  );

  it('names sections that there are in the copy people get', () => {
    const unknown = answers.data.flatMap(({ sections }) => sections.filter((name) => !exported.has(name)));
    expect(unknown).toEqual([]);
  });

  it('leaves out nothing that is kept of a person, but what follows from the rest', () => {
    const said = new Set(answers.data.flatMap(({ sections }) => sections));
    // What moderators and the other side did, and settings of what is named: no data of another kind.
    const follows = [
      'appeals',
      'blocks',
      'bought',
      'bulkUploads',
      'consents',
      'complaints',
      'dealerAppeals',
      'dealerLabel',
      'decisions',
      'exports',
      'listingEvents',
      'listingVersions',
      'notificationPreferences',
      'notificationSettings',
      'notifications',
      'recoveries',
      'reviewsAboutYou',
      'secondFactor',
      'shopInvitations',
      'shopNumbersSeen',
    ];
    expect([...exported].filter((name) => !said.has(name) && !follows.includes(name))).toEqual([]);
  });

  it('says of what is stored that it is of the person, and of the rest that it is not', () => {
    for (const { what, linked, sections } of answers.data)
      expect([what, linked]).toEqual([what, sections.length > 0]);
  });

  it('stands in docs/apps.md as it is', () => {
    expect(fs.readFileSync(path.join(root, 'docs/apps.md'), 'utf8')).toContain(privacyTable(answers));
  });
});
