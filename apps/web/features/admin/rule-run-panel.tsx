import {
  heldFreely,
  isTooMuchHeld,
  type Lang,
  mostHeldShare,
  type RuleRun,
  type RuleRunDetail,
} from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { formatDate } from '@thulubazaar/frontend/words/format';
import { clockTime } from '@thulubazaar/nepal/calendar';
import { ruleName } from '@/features/moderation/rules/rule-name.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { translate } from '@/i18n/translate.ts';

/** A day and a time in Nepal. */
export function atTime(iso: string, lang: Lang): string {
  return `${formatDate(iso, lang)}, ${clockTime(new Date(iso), lang)}`;
}

export function runTitle({ holds }: RuleRun, lang: Lang): string {
  return translate(lang)(holds ? 'ruleRuns.holding' : 'ruleRuns.counting');
}

export function runState({ state }: RuleRun, lang: Lang): string {
  return translate(lang)(`ruleRuns.state_${state}`);
}

interface Props {
  lang: Lang;
  run: RuleRunDetail;
  /** None is under way. */
  isFree: boolean;
}

/** A run: how far it is, what it found by which rule, and what can be done now. */
export function RuleRunPanel({ lang, run, isFree }: Props) {
  const t = translate(lang);
  const { id, holds, state, found, looked, startedBy, startedAt, endedAt } = run;
  return (
    <section className="panel grid max-w-3xl gap-3 p-4" aria-labelledby="run" data-run={id}>
      <h2 id="run" className="text-lg">
        {runTitle(run, lang)} <span className="tag tag-plain">{runState(run, lang)}</span>
      </h2>
      <Progress lang={lang} run={run} />
      <p className="text-lg font-semibold" role="status">
        {t(holds ? 'ruleRuns.held' : 'ruleRuns.found', { found, looked })}
      </p>
      <WhyStopped lang={lang} run={run} />
      {state === 'running' ? <Running lang={lang} id={id} /> : null}
      <ul className="text-sm">
        {run.rules.map((rule) => (
          <li key={rule.code}>
            {ruleName(rule.code, t)} ({t('rules.version', { version: rule.version })}):{' '}
            <strong>{t('admin.number', { count: rule.found })}</strong>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">
        {t('ruleRuns.started', { name: startedBy.name, at: atTime(startedAt, lang) })}{' '}
        {endedAt ? t('ruleRuns.ended', { at: atTime(endedAt, lang) }) : null}
      </p>
      {run.examples.length > 0 ? <Examples lang={lang} run={run} /> : null}
      {isFree ? <Holding lang={lang} run={run} /> : null}
    </section>
  );
}

function Progress({ lang, run: { state, total, looked } }: { lang: Lang; run: RuleRun }) {
  const t = translate(lang);
  if (total === null) return <p>{t('ruleRuns.begins')}</p>;
  const text = t('ruleRuns.looked', { looked, total });
  return (
    <div>
      <p>{text}</p>
      {state === 'running' ? (
        <progress
          className="rule-run-bar"
          max={Math.max(total, looked, 1)}
          value={looked}
          aria-label={text}
        />
      ) : null}
    </div>
  );
}

function WhyStopped({ lang, run: { why, stoppedBy } }: { lang: Lang; run: RuleRun }) {
  const t = translate(lang);
  if (why === null) return null;
  const share = { count: heldFreely, percent: mostHeldShare * 100, name: stoppedBy?.name ?? '' };
  return <p className="note note-alert">{t(`ruleRuns.why_${why}`, share)}</p>;
}

function Examples({ lang, run: { examples, found } }: { lang: Lang; run: RuleRunDetail }) {
  const t = translate(lang);
  return (
    <details open={examples.length <= 5}>
      <summary className="link min-h-11 cursor-pointer content-center">
        {examples.length < found
          ? t('ruleRuns.someFound', { count: examples.length })
          : t('ruleRuns.allFound', { count: examples.length })}
      </summary>
      <ul className="rule-run-found">
        {examples.map(({ id, state, path, title, codes }) => (
          <li key={id}>
            <span lang={textLang(title)} dir="auto" className="wrap-anywhere">
              {state === 'live' ? (
                <a className="link inline-flex min-h-11 items-center" href={pageHref(lang, path)}>
                  {title}
                </a>
              ) : (
                title
              )}
            </span>
            <span className="text-sm text-muted">
              {t(`my.state_${state}`)} · {codes.map((code) => ruleName(code, t)).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Running({ lang, id }: { lang: Lang; id: string }) {
  const t = translate(lang);
  return (
    <form method="post" action={pageHref(lang, '/admin/do')} className="flex flex-wrap gap-2">
      <input type="hidden" name="form" value="rules" />
      <input type="hidden" name="id" value={id} />
      <a className="btn btn-primary" href={pageHref(lang, '/admin/rules')}>
        {t('ruleRuns.refresh')}
      </a>
      <button type="submit" name="do" value="stop" className="btn btn-danger">
        {t('ruleRuns.stop')}
      </button>
    </form>
  );
}

/** What was counted can be held, while it is what would come of it. */
function Holding({ lang, run }: { lang: Lang; run: RuleRun }) {
  const t = translate(lang);
  const { id, holds, state, found, looked, canHold } = run;
  if (holds || state !== 'done' || found === 0) return null;
  if (!canHold) return <p className="note">{t('ruleRuns.outdated')}</p>;
  return (
    <form method="post" action={pageHref(lang, '/admin/do')} className="grid gap-2">
      <input type="hidden" name="form" value="rules" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      {isTooMuchHeld({ held: found, looked }) ? (
        <p className="note note-alert">
          {t('ruleRuns.tooMany', { count: heldFreely, percent: mostHeldShare * 100 })}
        </p>
      ) : null}
      <p>
        <button type="submit" name="do" value="hold" className="btn btn-danger">
          {t('ruleRuns.hold', { found })}
        </button>
      </p>
      <p className="text-sm text-muted">{t('ruleRuns.holdHint')}</p>
    </form>
  );
}
