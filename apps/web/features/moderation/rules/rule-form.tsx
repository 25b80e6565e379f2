'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RuleDetail, RuleEffect, RuleKind } from '@thulubazaar/contract';
import { effectsOf, ruleKinds } from '@thulubazaar/contract/rule-kinds';
import { useState } from 'react';
import { Check } from '@/forms/check.tsx';
import { describedBy, Field } from '@/forms/field.tsx';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { problemOf, useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { ParamsFields } from './params-fields.tsx';
import { newValues, paramsOf, type RuleValues, valuesOf } from './rule-values.ts';
import { createRule, type RuleBody, ruleQuery, rulesQuery, tryRule, updateRule } from './rules-data.ts';
import { Tried } from './tried.tsx';

interface Props {
  /** Null is a new one. */
  rule: RuleDetail | null;
  /** Moderators read. */
  mayChange: boolean;
  onSaved(rule: RuleDetail): void;
}

/** A rule as it is, or as it is to be; it can be tried before it is kept. */
export function RuleForm({ rule, mayChange, onSaved }: Props) {
  const { t } = useTexts();
  const kept = useQueryClient();
  const [code, setCode] = useState(rule?.code ?? '');
  const [kind, setKind] = useState<RuleKind>(rule?.kind ?? 'words');
  const [effect, setEffect] = useState<RuleEffect>(rule?.effect ?? 'hold');
  const [enabled, setEnabled] = useState(rule?.enabled ?? false);
  const [note, setNote] = useState(rule?.note ?? '');
  const [values, setValues] = useState<RuleValues>(() => (rule ? valuesOf(rule.params) : newValues('words')));
  const body = (): RuleBody => ({ effect, params: paramsOf(kind, values), enabled, note });
  const trying = useMutation({ mutationFn: () => tryRule(body()) });
  const save = useSubmit(async () => {
    const saved = await (rule ? updateRule(rule.code, rule.version, body()) : createRule(code, body()));
    kept.setQueryData(ruleQuery(saved.code).queryKey, saved);
    await kept.invalidateQueries({ queryKey: rulesQuery.queryKey });
    onSaved(saved);
  });
  const errors = { ...sentencesOf(trying.error), ...save.errors };

  function chooseKind(next: RuleKind): void {
    setKind(next);
    setValues(newValues(next));
    const possible: readonly RuleEffect[] = effectsOf[next];
    if (!possible.includes(effect)) setEffect('hold');
  }

  return (
    <div className="desk-pair">
      <ScriptedForm ref={save.form} onSubmit={save.onSubmit}>
        <fieldset disabled={!mayChange} className="grid gap-4">
          {rule ? null : (
            <>
              <TextField
                id="code"
                label={t('rules.code')}
                hint={t('rules.codeHint')}
                error={errors.code}
                value={code}
                onChange={setCode}
                autoComplete="off"
                autoCapitalize="none"
              />
              <Field id="kind" label={t('rules.kind')}>
                <select
                  id="kind"
                  className="input"
                  value={kind}
                  onChange={(event) => chooseKind(event.target.value as RuleKind)}
                >
                  {ruleKinds.map((one) => (
                    <option key={one} value={one}>
                      {t(`rules.kind_${one}`)}
                    </option>
                  ))}
                </select>
              </Field>
            </>
          )}
          <Check id="enabled" label={t('rules.enabled')} checked={enabled} onChange={setEnabled} />
          <Field
            id="effect"
            label={t('rules.effect')}
            hint={t(`rules.effect_${effect}_hint`)}
            error={errors.effect}
          >
            <select
              id="effect"
              className="input"
              value={effect}
              onChange={(event) => setEffect(event.target.value as RuleEffect)}
              {...describedBy('effect', { hint: true, error: Boolean(errors.effect) })}
            >
              {effectsOf[kind].map((one) => (
                <option key={one} value={one}>
                  {t(`rules.effect_${one}`)}
                </option>
              ))}
            </select>
          </Field>
          <ParamsFields
            kind={kind}
            values={values}
            errors={errors}
            onChange={(change) => setValues((before) => ({ ...before, ...change }))}
          />
          <TextField id="note" label={t('rules.note')} error={errors.note} value={note} onChange={setNote} />
          {mayChange ? (
            <p className="flex flex-wrap gap-2">
              <SubmitButton busy={save.busy}>{t('rules.save')}</SubmitButton>
              <SubmitButton busy={trying.isPending} className="btn-quiet" onClick={() => trying.mutate()}>
                {t('rules.try')}
              </SubmitButton>
            </p>
          ) : null}
          <FormProblem>
            {save.problem || (trying.error && !hasSentences(trying.error) ? problemOf(trying.error, t) : '')}
          </FormProblem>
        </fieldset>
      </ScriptedForm>
      <div aria-live="polite">
        {trying.data ? (
          <Tried kind={kind} tried={trying.data} />
        ) : (
          <p className="desk-small">{t('rules.tryHint')}</p>
        )}
      </div>
    </div>
  );
}

function sentencesOf(error: unknown): Readonly<Record<string, string>> {
  return error && typeof error === 'object' && 'sentences' in error
    ? (error.sentences as Record<string, string>)
    : {};
}

const hasSentences = (error: unknown) => Object.keys(sentencesOf(error)).length > 0;
