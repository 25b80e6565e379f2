import { Parser } from 'htmlparser2';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { FileProblem } from './problem.ts';
import { mostReadRows } from './read-csv.ts';
import { entriesOf, openZip, readEntry, zipOptions } from './zip-entries.ts';

/** What a workbook may hold: so much is inflated of a part, and no more is ever in memory. */
const most = {
  entries: 1000,
  part: 1024 * 1024,
  strings: 16 * 1024 * 1024,
  sheet: 24 * 1024 * 1024,
  columns: 200,
};

/**
 * The rows of the first sheet of an .xlsx file that is not hidden: texts as they are, numbers and days as Excel keeps them.
 * @throws FileProblem file_unreadable, also for what would become very large
 */
export async function readXlsx(bytes: Buffer): Promise<string[][]> {
  try {
    const zip = await openZip((done) => yauzl.fromBuffer(bytes, zipOptions, done));
    const entries = await entriesOf(zip, most.entries);
    const sheet = entries.get(await firstSheet(zip, entries));
    if (!sheet) throw new Error('no sheet');
    const strings = entries.get('xl/sharedStrings.xml');
    return await rowsOf(zip, sheet, strings ? await stringsOf(zip, strings) : []);
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem('file_unreadable');
  }
}

type Attributes = Record<string, string>;

interface Reading {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
  /** All that is wanted has been read. */
  isDone?(): boolean;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

async function readXml(zip: ZipFile, entry: Entry, limit: number, reading: Reading): Promise<void> {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reading.open?.(localName(name), attributes),
      ontext: (text) => reading.text?.(text),
      onclosetag: (name) => reading.close?.(localName(name)),
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of readEntry(zip, entry, limit)) {
    parser.write(decoder.decode(chunk, { stream: true }));
    if (reading.isDone?.()) return;
  }
  parser.end();
}

/** The path of the first sheet that people see. */
async function firstSheet(zip: ZipFile, entries: Map<string, Entry>): Promise<string> {
  const [book, links] = [entries.get('xl/workbook.xml'), entries.get('xl/_rels/workbook.xml.rels')];
  if (!book || !links) throw new Error('no workbook');
  let id = '';
  await readXml(zip, book, most.part, {
    open: (name, { state, ...attributes }) => {
      if (name !== 'sheet' || id !== '' || (state && state !== 'visible')) return;
      id = attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    },
  });
  let path = '';
  await readXml(zip, links, most.part, {
    open: (name, { Id, Target = '' }) => {
      if (name === 'Relationship' && Id === id) path = Target;
    },
  });
  return path.startsWith('/') ? path.slice(1) : `xl/${path}`;
}

/** What is written in `_x000D_`. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

async function stringsOf(zip: ZipFile, entry: Entry): Promise<string[]> {
  const strings: string[] = [];
  let text: string | null = null;
  let isText = false;
  // How a word is said stands beside it, in Japanese files.
  let aside = false;
  await readXml(zip, entry, most.strings, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') aside = true;
      if (name === 't') isText = !aside;
    },
    text: (more) => {
      if (isText && text !== null) text += more;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') aside = false;
      if (name === 'si') strings.push(unescaped(text ?? ''));
    },
  });
  return strings;
}

interface Cell {
  column: number;
  type: string;
  text: string;
}

async function rowsOf(zip: ZipFile, entry: Entry, strings: readonly string[]): Promise<string[][]> {
  const rows: string[][] = [];
  let row: string[] = [];
  let no = 0;
  let cell: Cell | null = null;
  let isText = false;
  await readXml(zip, entry, most.sheet, {
    open: (name, { r = '', t = 'n' }) => {
      if (name === 'row') {
        no = Number(r) || no + 1;
        row = [];
      }
      if (name === 'c') cell = { column: columnOf(r) ?? row.length, type: t, text: '' };
      if (name === 'v' || name === 't') isText = true;
    },
    text: (more) => {
      if (isText && cell) cell.text += more;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isText = false;
      if (name === 'c' && cell) {
        const text = cellText(cell, strings);
        if (text !== '' && cell.column < most.columns) fill(row, cell.column)[cell.column] = text;
        cell = null;
      }
      if (name === 'row' && row.length > 0 && no <= mostReadRows) fillRows(rows, no)[no - 1] = row;
    },
    isDone: () => no > mostReadRows,
  });
  return rows;
}

/** `B` of `B5`, counted from 0. */
function columnOf(address: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function fill(row: string[], upTo: number): string[] {
  while (row.length <= upTo) row.push('');
  return row;
}

function fillRows(rows: string[][], no: number): string[][] {
  while (rows.length < no) rows.push([]);
  return rows;
}

function cellText({ type, text }: Cell, strings: readonly string[]): string {
  switch (type) {
    case 's':
      return strings[Number(text)] ?? '';
    case 'b':
      return text === '1' ? 'yes' : 'no';
    // What a formula could not work out.
    case 'e':
      return '';
    case 'n':
      return text === '' ? '' : String(Number(text));
    default:
      return unescaped(text);
  }
}
