import { readFileSync } from 'node:fs';
import type { Contact } from '../find-contacts.ts';

export interface Labelled {
  script: string;
  text: string;
  contacts: Contact[];
}

const LABEL = /\[\[(phone|email|link|handle) (.*?)\]\](?!\])/gs;

/**
 * Strings written for this project, with invented numbers; `kept-aside` is never looked at while the function is
 * written. A line has the script and the text, contacts in `[[kind …]]`, escapes as in JSON.
 */
export function labelled(file: 'seen' | 'kept-aside'): Labelled[] {
  const lines = readFileSync(new URL(`./labelled/${file}.tsv`, import.meta.url), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => {
    const [script = '', written = ''] = line.split('\t');
    return { script, ...unlabelled(written.replace(/\\n|\\u(....)/g, unescaped)) };
  });
}

function unescaped(_: string, code: string | undefined): string {
  return code === undefined ? '\n' : String.fromCharCode(Number.parseInt(code, 16));
}

function unlabelled(written: string): Pick<Labelled, 'text' | 'contacts'> {
  const contacts: Contact[] = [];
  let text = '';
  let from = 0;
  for (const match of written.matchAll(LABEL)) {
    text += written.slice(from, match.index);
    const kind = match[1] as Contact['kind'];
    contacts.push({ kind, start: text.length, end: text.length + (match[2] ?? '').length });
    text += match[2];
    from = match.index + match[0].length;
  }
  return { text: text + written.slice(from), contacts };
}
