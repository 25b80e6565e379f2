'use client';

import { useQuery } from '@tanstack/react-query';
import { AccountArea } from '@/features/account/account-area.tsx';
import { useMe } from '@/features/account/account-data.ts';
import { Loading } from '@/forms/loading.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { RuleForm } from './rule-form.tsx';
import { RuleHistory } from './rule-history.tsx';
import { RuleList } from './rule-list.tsx';
import { ruleName } from './rule-name.ts';
import { useRulePlace } from './rule-place.ts';
import { ruleQuery } from './rules-data.ts';

/** What listings are looked through for: moderators read it, admins change and try it. */
export function RulesPage({ outbox }: { outbox: string | null }) {
  const { t } = useTexts();
  return (
    <AccountArea outbox={outbox} title={t('rules.title')} reason={t('moderation.signInFirst')}>
      <Rules />
    </AccountArea>
  );
}

function Rules() {
  const mayChange = useMe().role === 'admin';
  const [place, go] = useRulePlace();
  if (place === null) return <RuleList mayChange={mayChange} go={go} />;
  return <OneRule key={place} code={place === 'new' ? null : place} mayChange={mayChange} go={go} />;
}

function OneRule({
  code,
  mayChange,
  go,
}: {
  code: string | null;
  mayChange: boolean;
  go(place: string | null): void;
}) {
  const { t } = useTexts();
  const { data: rule, error } = useQuery({ ...ruleQuery(code ?? ''), enabled: code !== null });
  return (
    <div className="pt-3">
      <p>
        <a
          className="link inline-flex min-h-11 items-center"
          href="?"
          onClick={(event) => {
            event.preventDefault();
            go(null);
          }}
        >
          {t('rules.back')}
        </a>
      </p>
      <h1 className="mb-3 text-2xl">{code === null ? t('rules.new') : ruleName(code, t)}</h1>
      {error ? (
        <p className="note note-alert" role="alert">
          {problemOf(error, t)}
        </p>
      ) : null}
      {code === null ? (
        <RuleForm rule={null} mayChange={mayChange} onSaved={(made) => go(made.code)} />
      ) : null}
      {code !== null && !rule && !error ? <Loading /> : null}
      {rule ? (
        <>
          <p className="desk-small mb-3">
            {t(`rules.kind_${rule.kind}`)} · {t('rules.version', { version: rule.version })} ·{' '}
            {t('rules.found', { count: rule.found })}
          </p>
          <RuleForm key={rule.version} rule={rule} mayChange={mayChange} onSaved={() => {}} />
          <RuleHistory rule={rule} />
        </>
      ) : null}
    </div>
  );
}
