import type { BulkUpload, Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { ownApi } from '@/data/own-api.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Problem } from '@/shell/problem.tsx';
import { type Asked, type BulkView, fileHref } from './links.ts';
import { PostForm } from './post-form.tsx';
import { Progress } from './progress.tsx';
import { RowCards } from './row-cards.tsx';
import { RowList } from './row-list.tsx';
import { SendForm } from './send-form.tsx';
import { Steps } from './steps.tsx';
import { ZipForm } from './zip-form.tsx';

interface Props {
  lang: Lang;
  asked: Asked;
  file: string;
}

const stepOf = ({ state, faulty }: BulkUpload, view: BulkView) => {
  if (state === 'posting' || state === 'posted') return 5;
  if (state === 'failed') return 2;
  return faulty > 0 || view !== 'cards' ? 3 : 4;
};

/** A file of listings: what was read of it, what is wrong, how it would look, and posting it. */
export async function BulkUploadPage({ lang, asked, file }: Props) {
  const t = translate(lang);
  const api = await ownApi();
  const upload = await api('GET /api/bulk/uploads/{id}', { params: { id: file } });
  const view = asked.view ?? (upload.faulty > 0 ? 'problems' : 'cards');
  const isOpen = upload.state !== 'posting' && upload.state !== 'failed';
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-4 pt-4">
      <p>
        <a className="link inline-flex min-h-11 items-center gap-2" href={pageHref(lang, '/my/bulk')}>
          <Icon name="arrow-left" />
          {t('bulk.title')}
        </a>
      </p>
      <h1 className="break-words text-2xl" dir="auto">
        {upload.fileName}
      </h1>
      <Steps lang={lang} at={stepOf(upload, view)} />
      <Problem lang={lang} code={asked.problem} />
      <Standing lang={lang} upload={upload} />
      {isOpen && upload.rows > 0 ? <Rows lang={lang} upload={upload} view={view} asked={asked} /> : null}
      {isOpen && upload.rows > 0 ? <PostForm lang={lang} upload={upload} /> : null}
      {upload.state === 'checked' || upload.state === 'reading' ? (
        <ZipForm lang={lang} upload={upload} />
      ) : null}
      {upload.state === 'posting' ? null : <Otherwise lang={lang} upload={upload} />}
    </div>
  );
}

function Standing({ lang, upload }: { lang: Lang; upload: BulkUpload }) {
  const t = translate(lang);
  const { state, rows, faulty, posted, problem, ignored } = upload;
  return (
    <>
      {problem ? (
        <p className="note note-alert" role="alert">
          {pick(problem.message, lang)}
        </p>
      ) : null}
      {rows > 0 ? (
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          <strong>{t('bulk.rows', { count: rows })}</strong>
          {faulty > 0 ? <span className="text-alert">{t('bulk.faulty', { count: faulty })}</span> : null}
          {posted > 0 ? <span>{t('bulk.posted', { count: posted })}</span> : null}
        </p>
      ) : null}
      {ignored.length > 0 ? (
        <p className="note" dir="auto">
          {t('bulk.ignored', { names: ignored.join(', ') })}
        </p>
      ) : null}
      {state === 'reading' || state === 'posting' ? <Progress lang={lang} upload={upload} /> : null}
      {state === 'posted' ? (
        <p className="note" role="status">
          {t('bulk.done', { count: posted })}{' '}
          <a className="link font-semibold" href={pageHref(lang, '/my')}>
            {t('my.title')}
          </a>
        </p>
      ) : null}
    </>
  );
}

const views = ['problems', 'all', 'cards'] as const;
const rowsOnPage = 25;

async function Rows({
  lang,
  upload,
  view,
  asked,
}: {
  lang: Lang;
  upload: BulkUpload;
  view: BulkView;
  asked: Asked;
}) {
  const t = translate(lang);
  const api = await ownApi();
  const { items, nextCursor } = await api('GET /api/bulk/uploads/{id}/rows', {
    params: { id: upload.id },
    query: { limit: rowsOnPage, cursor: asked.after, ...(view === 'problems' && { problems: '1' }) },
  });
  const here = { view, after: asked.after };
  return (
    <section id="rows" aria-label={t('bulk.rowsOf')} className="grid grid-cols-1 gap-3">
      <nav aria-label={t('bulk.views')}>
        <ul className="chips">
          {views.map((one) => (
            <li key={one}>
              <a
                className="chip"
                href={`${pageHref(lang, fileHref(upload.id, { view: one }))}#rows`}
                aria-current={one === view ? 'page' : undefined}
              >
                {t(`bulk.view_${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {view === 'cards' ? (
        <RowCards lang={lang} rows={items} />
      ) : (
        <RowList lang={lang} upload={upload} rows={items} here={here} sent={asked.row} />
      )}
      {view === 'problems' && upload.faulty > 0 ? (
        <p>
          <a
            className="link inline-flex min-h-11 items-center gap-2"
            href={`/api/bulk/uploads/${upload.id}/problems.csv`}
            download
          >
            <Icon name="file-down" />
            {t('bulk.problemsFile')}
          </a>
        </p>
      ) : null}
      {nextCursor === null ? null : (
        <p>
          <a
            className="btn btn-quiet"
            rel="next"
            href={`${pageHref(lang, fileHref(upload.id, { view, after: nextCursor }))}#rows`}
          >
            {t('bulk.more')}
            <Icon name="arrow-right" />
          </a>
        </p>
      )}
    </section>
  );
}

/** What else can be done with a file: a corrected one in its place, or nothing more. */
function Otherwise({ lang, upload }: { lang: Lang; upload: BulkUpload }) {
  const t = translate(lang);
  return (
    <details className="panel bulk-part" open={upload.state === 'failed' || undefined}>
      <summary>{t('bulk.otherwise')}</summary>
      <div className="grid gap-5 px-4 pb-4">
        <SendForm lang={lang} shop={upload.shop} replaces={upload.id} />
        <form method="post" action={pageHref(lang, '/my/bulk/do')}>
          <input type="hidden" name="id" value={upload.id} />
          <button type="submit" name="do" value="discard" className="btn btn-quiet">
            <Icon name="trash-2" />
            {t('bulk.discard')}
          </button>
        </form>
      </div>
    </details>
  );
}
