import type { BulkProblem, BulkRow, BulkUpload, Lang } from '@thulubazaar/contract';
import { longestBulkCell } from '@thulubazaar/contract/limits';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { formatPlainNumber } from '@thulubazaar/frontend/words/format';
import { pick, translate } from '@/i18n/translate.ts';
import type { BulkView } from './links.ts';

interface Here {
  view: BulkView;
  after: number;
}

interface Props {
  lang: Lang;
  upload: BulkUpload;
  rows: readonly BulkRow[];
  here: Here;
  /** The row whose form was sent last. */
  sent: number | null;
}

/** Rows with what is wrong with them, each of which can be corrected in place. */
export function RowList({ lang, upload, rows, here, sent }: Props) {
  const t = translate(lang);
  if (rows.length === 0) return <p className="note">{t('bulk.noProblems')}</p>;
  return (
    <ol className="grid grid-cols-1 gap-3">
      {rows.map((row) => (
        <li key={row.no} id={`row-${row.no}`} className="panel" data-row={row.no}>
          <details className="bulk-part" open={row.problems.length > 0 || row.no === sent || undefined}>
            <summary>
              <span className="bulk-no">{t('bulk.row', { no: formatPlainNumber(row.no, lang) })}</span>
              <span className="min-w-0 truncate" dir="auto">
                {row.cells.title ?? ''}
              </span>
              <Mark row={row} lang={lang} />
            </summary>
            {row.state === 'checked' ? (
              <RowForm lang={lang} upload={upload} row={row} here={here} />
            ) : (
              <p className="px-4 pb-4">
                <a className="link" href={`${pageHref(lang, '/edit')}?listing=${row.listing}`}>
                  {t('my.edit')}
                </a>
              </p>
            )}
          </details>
        </li>
      ))}
    </ol>
  );
}

function Mark({ row: { state, problems, changes }, lang }: { row: BulkRow; lang: Lang }) {
  const t = translate(lang);
  if (state !== 'checked') return <span className="tag tag-plain">{t(`bulk.row_${state}`)}</span>;
  if (problems.length > 0)
    return <span className="tag bulk-wrong">{t('bulk.problems', { count: problems.length })}</span>;
  return <span className="tag tag-plain">{t(changes === null ? 'bulk.row_new' : 'bulk.row_change')}</span>;
}

interface FormProps {
  lang: Lang;
  upload: BulkUpload;
  row: BulkRow;
  here: Here;
}

function RowForm({ lang, upload, row, here }: FormProps) {
  const t = translate(lang);
  const of = (column: string) => row.problems.filter((problem) => problem.column === column);
  const wrong = [...new Set(row.problems.map(({ column }) => column))].filter((column) => column !== '');
  const others = upload.columns.map(({ id }) => id).filter((id) => !wrong.includes(id));
  const labelOf = (column: string) =>
    upload.columns.find(({ id }) => id === column)?.label ??
    row.problems.find((problem) => problem.column === column)?.label;
  const cell = (column: string) => (
    <Cell key={column} lang={lang} row={row} column={column} label={labelOf(column)} problems={of(column)} />
  );
  const asks = (code: string) => row.problems.some((problem) => problem.code === code);
  return (
    <form method="post" action={pageHref(lang, '/my/bulk/do')} className="grid gap-4 px-4 pb-4">
      <input type="hidden" name="id" value={upload.id} />
      <input type="hidden" name="no" value={row.no} />
      <input type="hidden" name="view" value={here.view} />
      <input type="hidden" name="after" value={here.after} />
      <Sentences lang={lang} problems={of('')} />
      {asks('duplicate_listing') || asks('same_row') ? (
        <Confirm name="confirmDifferent" label={t('bulk.confirmDifferent')} />
      ) : null}
      {wrong.map(cell)}
      {asks('placeholder_price') ? <Confirm name="confirmPrice" label={t('bulk.confirmPrice')} /> : null}
      {others.length > 0 ? (
        <details className="bulk-more" open={wrong.length === 0 || undefined}>
          <summary>{t('bulk.otherCells')}</summary>
          <div className="grid gap-4">{others.map(cell)}</div>
        </details>
      ) : null}
      <p>
        <button type="submit" name="do" value="correct" className="btn btn-quiet">
          {t('bulk.saveRow')} <span className="sr-only">{formatPlainNumber(row.no, lang)}</span>
        </button>
      </p>
    </form>
  );
}

function Confirm({ name, label }: { name: string; label: string }) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input type="checkbox" className="size-5 accent-brand" name={name} value="1" />
      {label}
    </label>
  );
}

function Sentences({ lang, problems, id }: { lang: Lang; problems: readonly BulkProblem[]; id?: string }) {
  if (problems.length === 0) return null;
  return (
    <ul id={id} className="mt-1 text-sm font-medium text-alert">
      {problems.map(({ code, message }) => (
        <li key={code + message.en} className="break-words">
          {pick(message, lang)}
        </li>
      ))}
    </ul>
  );
}

interface CellProps {
  lang: Lang;
  row: BulkRow;
  column: string;
  label: BulkProblem['label'] | undefined;
  problems: readonly BulkProblem[];
}

function Cell({ lang, row, column, label, problems }: CellProps) {
  const id = `cell-${row.no}-${column}`;
  const isLong = column === 'description' || column === 'photos';
  const given = {
    id,
    name: `cell.${column}`,
    defaultValue: row.cells[column] ?? '',
    maxLength: longestBulkCell,
    className: isLong ? 'input min-h-24' : 'input',
    dir: 'auto',
    ...(problems.length > 0 && { 'aria-invalid': true, 'aria-describedby': `${id}-error` }),
  } as const;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label ? pick(label, lang) : column}
      </label>
      {isLong ? <textarea {...given} /> : <input {...given} />}
      <Sentences lang={lang} problems={problems} id={`${id}-error`} />
    </div>
  );
}
