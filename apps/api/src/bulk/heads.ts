import { attributes } from '@thulubazaar/catalog/attributes';
import { type CommonColumn, columnLabel, columnOfAttribute, commonColumns } from './column-label.ts';
import { nameKey } from './names.ts';
import { FileProblem } from './problem.ts';

const alsoCalled: Partial<Record<CommonColumn, readonly string[]>> = {
  id: ['listing', 'ad id'],
  title: ['name', 'नाम'],
  category: ['subcategory', 'उपवर्ग', 'श्रेणी'],
  price: ['rate', 'दर', 'price rs', 'price npr'],
  priceType: ['unit', 'per', 'price unit', 'एकाइ'],
  place: ['location', 'स्थान'],
  description: ['details', 'वर्णन'],
  photos: ['photo', 'images', 'pictures', 'तस्बिर', 'फोटोहरू'],
  section: ['section', 'खण्ड'],
};

let known: Map<string, string> | undefined;

/** Columns by what they may be called; where attributes share a label, the first stands for all of them (see `attributeIn`). */
function columnsByName(): Map<string, string> {
  if (known) return known;
  known = new Map();
  const add = (name: string, column: string) => {
    const key = nameKey(name);
    if (!known?.has(key)) known?.set(key, column);
  };
  for (const [id, label] of Object.entries(commonColumns))
    for (const name of [id, label.en, label.ne]) add(name, id);
  for (const { id } of attributes) add(id, columnOfAttribute(id));
  for (const { id, label } of attributes)
    for (const name of [label.en, label.ne]) add(name, columnOfAttribute(id));
  for (const [id, names] of Object.entries(alsoCalled)) for (const name of names) add(name, id);
  return known;
}

/** The id that some heads say in brackets behind their label: `Area [floorArea]`. */
const saidId = /\[([A-Za-z]+)\]\s*\*?$/;
/** What is said of it behind its name. */
const remark = /\s*[([][^)\]]*[)\]]\s*\*?$/;

function columnOf(head: string): string | undefined {
  const names = columnsByName();
  const id = saidId.exec(head)?.[1];
  return (
    (id && names.get(nameKey(id))) || names.get(nameKey(head)) || names.get(nameKey(head.replace(remark, '')))
  );
}

/**
 * Which columns the heads of a file name, in either language or by id; empty where they name none.
 * @throws FileProblem
 */
export function readHeads(heads: readonly string[]): { columns: string[]; ignored: string[] } {
  const columns = heads.map((head) => (head === '' ? '' : (columnOf(head) ?? '')));
  const named = columns.filter((column) => column !== '');
  if (!named.some((column) => column === 'title' || column === 'category' || column === 'id'))
    throw new FileProblem('file_without_heads');
  const twice = columns.find((column, at) => column !== '' && columns.indexOf(column) < at);
  if (twice) throw new FileProblem('file_doubled_column', { names: columnLabel(twice).en });
  const ignored = heads.filter((head, at) => head !== '' && columns[at] === '');
  return { columns, ignored: ignored.slice(0, 20).map((head) => head.slice(0, 80)) };
}
