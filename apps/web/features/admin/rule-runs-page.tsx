import type { Lang, RuleRun } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { isUuid } from '@thulubazaar/frontend/urls/slugs';
import { ownApi } from '@/data/own-api.ts';
import { translate } from '@/i18n/translate.ts';
import { RuleChoice } from './rule-choice.tsx';
import { atTime, RuleRunPanel, runState, runTitle } from './rule-run-panel.tsx';

interface Props {
  lang: Lang;
  /** The run that is to be seen; the last one without. */
  run: string | undefined;
}

/** Looking again at what is live: how far it is, what was found, and which rules to begin with. */
export async function RuleRunsPage({ lang, run }: Props) {
  const t = translate(lang);
  const api = await ownApi();
  const [{ items: runs }, { items: rules }] = await Promise.all([
    api('GET /api/rule-runs', { query: {} }),
    api('GET /api/rules'),
  ]);
  const id = run && isUuid(run) ? run : runs[0]?.id;
  const shown = id ? await api('GET /api/rule-runs/{id}', { params: { id } }) : null;
  const running = runs.find(({ state }) => state === 'running');
  const others = runs.filter((each) => each.id !== shown?.id);
  return (
    <>
      <p>
        <a className="link inline-flex min-h-11 items-center" href={pageHref(lang, '/moderation/rules')}>
          {t('rules.back')}
        </a>
      </p>
      {shown ? <RuleRunPanel lang={lang} run={shown} isFree={!running} /> : null}
      {running ? null : <RuleChoice lang={lang} rules={rules} runs={runs} />}
      {others.length > 0 ? <OtherRuns lang={lang} runs={others} /> : null}
    </>
  );
}

function OtherRuns({ lang, runs }: { lang: Lang; runs: readonly RuleRun[] }) {
  const t = translate(lang);
  return (
    <section aria-labelledby="others">
      <h2 id="others" className="text-lg">
        {t('ruleRuns.others')}
      </h2>
      <ul className="admin-list">
        {runs.map((run) => (
          <li key={run.id} className="panel">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <a
                className="link inline-flex min-h-11 items-center font-semibold"
                href={`${pageHref(lang, '/admin/rules')}?run=${run.id}`}
              >
                {runTitle(run, lang)}, {atTime(run.startedAt, lang)}
              </a>
              <span className="tag tag-plain">{runState(run, lang)}</span>
            </p>
            <p className="text-sm text-muted">
              {t(run.holds ? 'ruleRuns.held' : 'ruleRuns.found', { found: run.found, looked: run.looked })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
