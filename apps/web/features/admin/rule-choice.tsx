import type { Lang, Rule, RuleRun } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { formatDate } from '@thulubazaar/frontend/words/format';
import { ruleName } from '@/features/moderation/rules/rule-name.ts';
import { translate } from '@/i18n/translate.ts';
import { rulePrefix } from './take-rule-run.ts';

interface Props {
  lang: Lang;
  rules: readonly Rule[];
  runs: readonly RuleRun[];
}

/**
 * Which rules what is live is to be looked through by: first, and chosen, those that were changed since they came, and that no run here has
 * come to its end with as they are.
 */
export function RuleChoice({ lang, rules, runs }: Props) {
  const t = translate(lang);
  const holding = rules.filter(({ enabled, effect }) => enabled && effect === 'hold');
  const isChanged = ({ code, version, changedBy }: Rule) =>
    (version > 1 || changedBy !== null) &&
    !runs.some(
      (run) => run.state === 'done' && run.rules.some((one) => one.code === code && one.version === version),
    );
  const inOrder = [...holding.filter(isChanged), ...holding.filter((rule) => !isChanged(rule))];
  if (holding.length === 0) return <p className="text-muted">{t('ruleRuns.noRule')}</p>;
  return (
    <form className="admin-form" method="post" action={pageHref(lang, '/admin/do')}>
      <input type="hidden" name="form" value="rules" />
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      <fieldset>
        <legend className="text-lg font-bold">{t('ruleRuns.which')}</legend>
        <ul>
          {inOrder.map((rule) => (
            <li key={rule.code}>
              <label className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
                <input
                  type="checkbox"
                  className="mt-0.5 size-5 shrink-0 accent-brand"
                  name={`${rulePrefix}${rule.code}`}
                  defaultChecked={isChanged(rule)}
                />
                <span>
                  {ruleName(rule.code, t)}{' '}
                  {isChanged(rule) ? <span className="tag">{t('ruleRuns.changed')}</span> : null}
                  <span className="block text-sm text-muted">
                    {t('rules.version', { version: rule.version })} · {formatDate(rule.changedAt, lang)}
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <p>
        <button type="submit" name="do" value="count" className="btn btn-primary">
          {t('ruleRuns.count')}
        </button>
        <span className="mt-1 block text-sm text-muted">{t('ruleRuns.countHint')}</span>
      </p>
    </form>
  );
}
