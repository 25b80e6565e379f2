import type { Lang } from '@thulubazaar/contract';
import { type DocumentVersion, documentVersions } from '@thulubazaar/contract/document-versions';
import type { Block, DocumentPart } from '@thulubazaar/frontend/legal/document';
import { type DocumentName, documents } from '@thulubazaar/frontend/legal/documents';
import { formatDate } from '@thulubazaar/frontend/words/format';
import type { Metadata } from 'next';
import { pageLang, translate } from '@/i18n/translate.ts';
import { Breadcrumbs } from '@/shell/breadcrumbs.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { PageShell } from '@/shell/page-shell.tsx';
import { DocumentText } from './document-text.tsx';
import { OperatorFacts } from './operator-facts.tsx';

/** Parts from which on a page has a table of contents. */
const longFrom = 6;

interface Props {
  params: Promise<{ lang: string }>;
}

/** The route of a page of words. */
export function documentRoute(name: DocumentName) {
  async function generateMetadata({ params }: Props): Promise<Metadata> {
    const lang = pageLang((await params).lang);
    const { title, description } = documents[name][lang];
    return pageMetadata({ lang, path: `/${name}`, title, description });
  }
  async function Page({ params }: Props) {
    const lang = pageLang((await params).lang);
    return <DocumentPage name={name} lang={lang} />;
  }
  return { generateMetadata, Page };
}

function DocumentPage({ name, lang }: { name: DocumentName; lang: Lang }) {
  const { title, lead, parts } = documents[name][lang];
  const version = (documentVersions as Partial<Record<DocumentName, DocumentVersion>>)[name];
  return (
    <PageShell lang={lang} path={`/${name}`}>
      <Breadcrumbs lang={lang} crumbs={[]} />
      <article className="prose">
        <h1 className="mb-3 text-2xl sm:text-3xl">{title}</h1>
        {version ? <VersionLine version={version} lang={lang} /> : null}
        <p className="text-lg">{lead}</p>
        {parts.length >= longFrom ? <Contents parts={parts} lang={lang} /> : null}
        {parts.map((part) => (
          <section key={part.id} id={part.id}>
            <h2>{part.title}</h2>
            {part.blocks.map((block) => (
              <BlockOf key={JSON.stringify(block)} block={block} lang={lang} />
            ))}
          </section>
        ))}
      </article>
    </PageShell>
  );
}

function VersionLine({ version, lang }: { version: DocumentVersion; lang: Lang }) {
  const date = formatDate(`${version.validFrom}T12:00:00+05:45`, lang);
  return (
    <p className="text-sm text-muted">{translate(lang)('legal.version', { number: version.number, date })}</p>
  );
}

function Contents({ parts, lang }: { parts: readonly DocumentPart[]; lang: Lang }) {
  const label = translate(lang)('legal.contents');
  return (
    <nav aria-label={label} className="panel my-4 px-4 py-3">
      <ol className="lines sm:columns-2">
        {parts.map(({ id, title }) => (
          <li key={id} className="break-inside-avoid">
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function BlockOf({ block, lang }: { block: Block; lang: Lang }) {
  if (typeof block === 'string')
    return (
      <p>
        <DocumentText text={block} lang={lang} />
      </p>
    );
  if ('operator' in block) return <OperatorFacts of={block.operator} lang={lang} />;
  return (
    <ul>
      {block.map((item) => (
        <li key={item}>
          <DocumentText text={item} lang={lang} />
        </li>
      ))}
    </ul>
  );
}
