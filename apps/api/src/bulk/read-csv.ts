import { parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { FileProblem } from './problem.ts';

/** Rows that are looked at, those without anything in them too. */
export const mostReadRows = 5000;
const longestRow = 400_000;
/** Excel writes this line to itself. */
const separatorLine = /^sep=(.)\r?\n/i;

/**
 * The rows of a CSV file as spreadsheets write it, in whichever encoding and with commas, semicolons or tabs.
 * @throws FileProblem
 */
export function readCsv(bytes: Buffer): string[][] {
  const text = decodeText(bytes);
  const [line = '', said] = separatorLine.exec(text) ?? [];
  const body = text.slice(line.length);
  try {
    return parse(body, {
      delimiter: said ?? separatorOf(body),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: false,
      maxRecordSize: longestRow,
      to: mostReadRows,
    });
  } catch {
    throw new FileProblem('file_unreadable');
  }
}

/** What stands most often between the heads, outside of quotes. */
function separatorOf(text: string): string {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const letter of text.slice(0, 20_000)) {
    if (letter === '"') quoted = !quoted;
    if (quoted) continue;
    if (letter === '\n' || letter === '\r') break;
    if (letter === ',' || letter === ';' || letter === '\t') counts[letter] += 1;
  }
  if (counts['\t'] > 0 && counts['\t'] >= counts[',']) return '\t';
  return counts[';'] > counts[','] ? ';' : ',';
}
