import fs from 'node:fs';
import path from 'node:path';
import { app } from './places.ts';

/** One kind of what the app collects, as apps/mobile/store/privacy.json says it. */
export interface Collected {
  what: string;
  why: string;
  /** Category and type of Play's data safety form. */
  play: string;
  /** As Apple's privacy manifest names it. */
  apple: string;
  linked: boolean;
  optional: boolean;
  permission?: string;
  /** Of the copy that people get of what is theirs. */
  sections: string[];
}

export interface PrivacyAnswers {
  security: Record<string, boolean | string>;
  data: Collected[];
  notCollected: string[];
}

export function privacyAnswers(): PrivacyAnswers {
  return JSON.parse(fs.readFileSync(path.join(app, 'store/privacy.json'), 'utf8')) as PrivacyAnswers;
}

/** The answers as docs/apps.md has them: who fills the forms reads there. */
export function privacyTable({ data }: PrivacyAnswers): string {
  const rows = data.map(
    ({ what, why, play, apple, linked, optional }) =>
      `| ${what} | ${why} | ${play} | ${apple} | ${linked ? 'yes' : 'no'} | ${optional ? 'yes' : 'no'} |`,
  );
  return [
    '| What | Why | Play | Apple | Linked to the person | Optional |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
