import type { Lang, OwnVerification, PaperKind } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { FileField } from '@/forms/file-field.tsx';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { PlainForm } from './plain-form.tsx';
import { mostPaperBytes } from './take-paper.ts';

interface Props {
  draft: OwnVerification;
  part: string;
  lang: Lang;
}

/** A request that is being put together: each paper, sent by itself, and then the whole. */
export function DraftPart({ draft, part, lang }: Props) {
  const t = translate(lang);
  const { id, needed, papers } = draft;
  const isWhole = needed.every((kind) =>
    papers.some((paper) => paper.kind === kind && paper.state === 'ready'),
  );
  return (
    <div className="grid gap-4">
      <p className="text-sm text-muted">{t('verification.photoHint')}</p>
      <ol className="grid gap-4">
        {needed.map((kind) => (
          <Paper
            key={kind}
            kind={kind}
            state={papers.find((paper) => paper.kind === kind)?.state ?? null}
            {...{ id, part, lang }}
          />
        ))}
      </ol>
      <PlainForm lang={lang} part={part} id={id} className="grid gap-3 border-t border-line pt-4">
        {isWhole ? null : <p className="text-sm text-muted">{t('verification.notWhole')}</p>}
        <p className="flex flex-wrap gap-3">
          <button
            type="submit"
            name="do"
            value="send"
            className={`btn ${isWhole ? 'btn-primary' : 'btn-quiet'}`}
          >
            {t('verification.send')}
          </button>
          <button type="submit" name="do" value="withdraw" className="btn btn-quiet">
            {t('verification.startOver')}
          </button>
        </p>
      </PlainForm>
    </div>
  );
}

interface PaperProps {
  kind: PaperKind;
  state: OwnVerification['papers'][number]['state'] | null;
  id: string;
  part: string;
  lang: Lang;
}

function Paper({ kind, state, id, part, lang }: PaperProps) {
  const t = translate(lang);
  const field = `${part}-${kind}`;
  const name = t(`verification.paper_${kind}`);
  if (state === 'ready' || state === 'preparing')
    return (
      <li className="flex flex-wrap items-center justify-between gap-3">
        <p className="flex items-center gap-2">
          <Icon name={state === 'ready' ? 'check' : 'clock'} className="text-link" />
          <span>
            <strong>{name}</strong>{' '}
            <span className="text-sm text-muted">
              {t(state === 'ready' ? 'verification.isThere' : 'verification.isPrepared')}
            </span>
          </span>
        </p>
        <PlainForm lang={lang} part={part} id={id}>
          <input type="hidden" name="kind" value={kind} />
          <button
            type="submit"
            name="do"
            value="remove"
            className="btn btn-quiet"
            aria-label={t('verification.removeNamed', { paper: name })}
          >
            {t('verification.remove')}
          </button>
        </PlainForm>
      </li>
    );
  return (
    <li>
      <form
        method="post"
        encType="multipart/form-data"
        action={pageHref(lang, '/my/verification/paper')}
        className="grid gap-2"
      >
        <input type="hidden" name="of" value={part} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="kind" value={kind} />
        <FileField
          id={field}
          name="photo"
          accept="image/jpeg,image/png,image/webp"
          lang={lang}
          label={name}
          hint={t(state === 'failed' ? 'verification.couldNotBeRead' : `verification.hint_${kind}`)}
          of="photo"
          mostBytes={mostPaperBytes}
        />
        <p>
          <button
            type="submit"
            className="btn btn-quiet"
            aria-label={t('verification.sendNamed', { paper: name })}
          >
            {t('verification.sendPhoto')}
          </button>
        </p>
      </form>
    </li>
  );
}
