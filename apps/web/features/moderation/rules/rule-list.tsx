'use client';

import { useQuery } from '@tanstack/react-query';
import type { Rule } from '@thulubazaar/contract';
import type { MouseEvent } from 'react';
import { Loading } from '@/forms/loading.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { ruleName } from './rule-name.ts';
import { rulesQuery } from './rules-data.ts';

interface Props {
  mayChange: boolean;
  go(place: string): void;
}

/** Every rule: what it does, whether it is on, and how much it found lately. */
export function RuleList({ mayChange, go }: Props) {
  const { lang, t } = useTexts();
  const { data: rules, error } = useQuery(rulesQuery);
  const follow = (place: string) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(place);
  };
  return (
    <div className="desk">
      <div className="desk-head">
        <h1 className="text-2xl">{t('rules.title')}</h1>
        {mayChange ? (
          <a className="btn btn-primary ms-auto" href="?rule=new" onClick={follow('new')}>
            {t('rules.new')}
          </a>
        ) : null}
      </div>
      <p className="desk-small mb-3">
        {t('rules.about')}{' '}
        <a className="link" href={`/${lang}/moderation`}>
          {t('moderation.title')}
        </a>
        {mayChange ? (
          <>
            {' · '}
            <a className="link" href={`/${lang}/admin/rules`}>
              {t('rules.again')}
            </a>
          </>
        ) : null}
      </p>
      {error && !rules ? (
        <p className="note note-alert" role="alert">
          {problemOf(error, t)}
        </p>
      ) : null}
      {rules || error ? null : <Loading />}
      {rules ? (
        <ul className="desk-rows" aria-label={t('rules.title')}>
          {rules.map((rule) => (
            <li key={rule.code}>
              <RuleRow rule={rule} onOpen={follow(rule.code)} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function RuleRow({ rule, onOpen }: { rule: Rule; onOpen(event: MouseEvent): void }) {
  const { t } = useTexts();
  const { code, kind, effect, enabled, found, note } = rule;
  return (
    <a className="desk-row" href={`?rule=${code}`} onClick={onOpen} data-rule={code}>
      <span className={`tag desk-row-kind ${enabled ? '' : 'tag-plain'}`}>
        {enabled ? t(`rules.effect_${effect}`) : t('rules.off')}
      </span>
      <span className="desk-row-what">
        <strong>{ruleName(code, t)}</strong>
        <span className="desk-small">
          {t(`rules.kind_${kind}`)}
          {note ? ` · ${note}` : ''}
        </span>
      </span>
      <span className="desk-row-when">{t('rules.found', { count: found })}</span>
    </a>
  );
}
