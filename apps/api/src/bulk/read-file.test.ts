import { mostBulkRows } from '@thulubazaar/contract';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../kernel/http/csv.ts';
import { FileProblem } from './problem.ts';
import { readFile } from './read-file.ts';
import { writeXlsx } from './write-xlsx.ts';

const heads = ['Title', 'Category', 'Price', 'Colour of the sky'];
const rows = [
  ['Sunny room, second floor', 'Rooms', '१२,०००', 'blue'],
  ['=HYPERLINK("x")', 'Rooms', '-5', ''],
  ['She said "new"\nand meant it', 'कोठा', '22.5 lakh', ''],
];
const text = toCsv(heads, rows);

const utf16 = (mark: boolean, bigEndian: boolean) => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text.slice(1)}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

const read = [
  { no: 2, cells: { title: rows[0]?.[0], category: 'Rooms', price: '१२,०००' }, overflows: false },
  { no: 3, cells: { title: '=HYPERLINK("x")', category: 'Rooms', price: '-5' }, overflows: false },
  {
    no: 4,
    cells: { title: 'She said "new"\nand meant it', category: 'कोठा', price: '22.5 lakh' },
    overflows: false,
  },
];

const other = (separator: string) =>
  Buffer.from(
    [heads, ...rows]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
      .join('\n'),
  );

describe('a file of listings', () => {
  it.each([
    ['UTF-8 with its mark', Buffer.from(text)],
    ['UTF-8 without one', Buffer.from(text.slice(1))],
    ['UTF-16 as Excel saves "Unicode text"', utf16(true, false)],
    ['UTF-16 the other way round', utf16(true, true)],
    ['UTF-16 without its mark', utf16(false, false)],
    ['semicolons', other(';')],
    ['tabs', other('\t')],
    ['the line in which Excel names its separator', Buffer.concat([Buffer.from('sep=;\r\n'), other(';')])],
    ['.xlsx', Buffer.from(writeXlsx([heads, ...rows]))],
  ])('is read the same as %s', async (_name, bytes) => {
    const { columns, ignored, rows: found } = await readFile(bytes);
    expect(columns).toEqual(['title', 'category', 'price']);
    expect(ignored).toEqual(['Colour of the sky']);
    expect(found).toEqual(read);
  });

  it('keeps the number that a spreadsheet shows, over empty rows and the one that explains', async () => {
    const { rows: found } = await readFile(Buffer.from('title,price\n# letters,Rs\n\n,\nA thing,5\n'));
    expect(found).toEqual([{ no: 5, cells: { title: 'A thing', price: '5' }, overflows: false }]);
  });

  it('says where a comma without quotes has moved what follows', async () => {
    const { rows: found } = await readFile(Buffer.from('title,price\nTable, four chairs,5\nTable,5,\n'));
    expect(found.map(({ overflows }) => overflows)).toEqual([true, false]);
  });

  it('takes heads in both languages, by id, with remarks, and for one of several attributes of a name', async () => {
    const line = 'शीर्षक *,उपवर्ग,मूल्य (रु),attributes.condition,Kind [poultryKind],ठाउँ';
    const { columns } = await readFile(Buffer.from(`${line}\na,b,c,d,e,f\n`.replace('attributes.', '')));
    expect(columns).toEqual([
      'title',
      'category',
      'price',
      'attributes.condition',
      'attributes.poultryKind',
      'place',
    ]);
  });

  const problem = async (bytes: Buffer) => {
    const found = await readFile(bytes).catch((error) => error);
    return found instanceof FileProblem ? found.code : found;
  };

  it.each([
    ['an old code page', Buffer.from('title\n\xe9t\xe9', 'latin1'), 'file_encoding'],
    ['a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]), 'file_encoding'],
    ['no heads', Buffer.from('Room in Koteshwor,12000\n'), 'file_without_heads'],
    ['two columns of a name', Buffer.from('title,शीर्षक\na,b\n'), 'file_doubled_column'],
    ['heads alone', Buffer.from('title,price\n'), 'file_empty'],
    ['a row too many', Buffer.from(`title\n${'a thing\n'.repeat(mostBulkRows + 1)}`), 'file_too_long'],
    ['a zip that is no workbook', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'file_unreadable'],
    ['a zip that breaks off', Buffer.from(writeXlsx([heads])).subarray(0, 300), 'file_unreadable'],
  ])('is refused with a reason: %s', async (_name, bytes, code) => {
    expect(await problem(bytes)).toBe(code);
  });

  it.each([
    ['a sheet that inflates without end', { 'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024) }],
    ['strings that do', { 'xl/sharedStrings.xml': new Uint8Array(40 * 1024 * 1024).fill(32) }],
    [
      'very many entries',
      Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`xl/${at}.xml`, new Uint8Array(1)])),
    ],
  ])('does not cost more than it may: %s', async (_name, entries) => {
    const parts = {
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8('<worksheet/>'),
      ...entries,
    };
    expect(await problem(Buffer.from(zipSync(parts, { level: 1 })))).toBe('file_unreadable');
  });

  it('expands no entities of its own making', async () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>title</t></is></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>&b;&lt;</t></is></c></row></sheetData></worksheet>`;
    const parts = {
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(bomb + sheet),
    };
    const { rows: found } = await readFile(Buffer.from(zipSync(parts)));
    expect(found[0]?.cells.title).toBe('&b;<');
  });

  it('leaves out what no database keeps', async () => {
    const { rows: found } = await readFile(
      Buffer.from(writeXlsx([['Title'], ['A _x0000_thing_xD800_ here']])),
    );
    expect(found[0]?.cells.title).toBe('A thing here');
  });

  it('reads numbers, days, formulas and shared texts of a workbook, of the first sheet that is shown', async () => {
    const parts = {
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="h" state="hidden" r:id="rId1"/><sheet name="a" r:id="rId2"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/no.xml"/><Relationship Id="rId2" Target="worksheets/yes.xml"/></Relationships>',
      ),
      'xl/sharedStrings.xml': strToU8(
        '<sst><si><t>Title</t></si><si><r><t>Pri</t></r><r><t>ce</t></r><rPh><t>x</t></rPh></si></sst>',
      ),
      'xl/worksheets/yes.xml': strToU8(
        `<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="s"><x:v>1</x:v></x:c></x:row>
         <x:row r="4"><x:c r="A4" t="str"><x:f>A1</x:f><x:v>From a formula</x:v></x:c><x:c r="C4"><x:v>2.25E6</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      ),
    };
    const { rows: found } = await readFile(Buffer.from(zipSync(parts)));
    expect(found).toEqual([
      { no: 4, cells: { title: 'From a formula', price: '2250000' }, overflows: false },
    ]);
  });
});
