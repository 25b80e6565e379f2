import { mostBulkRows } from '@thulubazaar/contract';
import { readHeads } from './heads.ts';
import { FileProblem } from './problem.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/** A row of a file. */
export interface ReadRow {
  no: number;
  cells: Record<string, string>;
  /** Something stands behind the last head: a comma that was not quoted moves all that follows. */
  overflows: boolean;
}

/** A file as rows of named cells. */
export interface ReadFile {
  /** Ids of columns, in the order of the file. */
  columns: string[];
  /** Heads that mean nothing here. */
  ignored: string[];
  /** By the number that a spreadsheet shows beside it. */
  rows: ReadRow[];
}

/** What a row begins with that only explains: the second row of templates. */
const comment = '#';

/** @throws FileProblem */
export async function readFile(bytes: Buffer): Promise<ReadFile> {
  const isZip = bytes.toString('latin1', 0, 4) === 'PK\x03\x04';
  const [heads = [], ...others] = isZip ? await readXlsx(bytes) : readCsv(bytes);
  const { columns, ignored } = readHeads(heads.map(cleaned));
  const rows: ReadFile['rows'] = [];
  for (const [at, row] of others.entries()) {
    const texts = row.map(cleaned);
    const first = texts.find((text) => text !== '');
    if (first === undefined || first.startsWith(comment)) continue;
    if (rows.length === mostBulkRows) throw new FileProblem('file_too_long', { limit: mostBulkRows });
    const overflows = texts.slice(heads.length).some((text) => text !== '');
    rows.push({ no: at + 2, cells: cellsOf(columns, texts), overflows });
  }
  if (rows.length === 0) throw new FileProblem('file_empty');
  return { columns: columns.filter((column) => column !== ''), ignored, rows };
}

function cellsOf(columns: readonly string[], texts: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [at, column] of columns.entries()) {
    const text = texts[at] ?? '';
    if (column !== '' && text !== '') cells[column] = text;
  }
  return cells;
}

/** What an apostrophe keeps from being a formula, in files of ours and of others. */
const guarded = /^'(?=[=+\-@\t\r'])/;
/** How Excel is told that digits are a text. */
const textFormula = /^="([^"]*)"$/;

/** What no database keeps: marks that control, and halves of letters. */
const unkept = /(?![\t\n\r])[\p{Cc}\p{Cs}]/gu;

function cleaned(text: string): string {
  return text
    .replace(unkept, '')
    .trim()
    .replace(textFormula, '$1')
    .replace(guarded, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
}
