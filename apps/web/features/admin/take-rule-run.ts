import type { TakeForm } from './taking.ts';

/** The names of the boxes that choose rules begin with it. */
export const rulePrefix = 'rule.';

/** Has what is live looked through again by rules, for their count or to hold it, or stops that. */
export const takeRuleRun: TakeForm = async (api, say, names) => {
  const [params, key] = [{ id: say('id') }, say('key') || crypto.randomUUID()];
  if (say('do') === 'stop') await api('POST /api/rule-runs/{id}/stop', { params, key });
  else if (say('do') === 'hold') await api('POST /api/rule-runs/{id}/hold', { params, key });
  else if (say('do') === 'count') {
    const codes = names
      .filter((name) => name.startsWith(rulePrefix))
      .map((name) => name.slice(rulePrefix.length));
    await api('POST /api/rule-runs', { body: { codes }, key });
  } else return null;
  return {};
};
