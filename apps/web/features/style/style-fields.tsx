'use client';

import { useState } from 'react';
import { Check } from '@/forms/check.tsx';
import { Field } from '@/forms/field.tsx';
import { PlaceField } from '@/forms/place-field.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { StylePart, type Theme } from './style-part.tsx';

const nothing = () => {};

/** What is filled in. */
export function StyleFields({ theme }: { theme: Theme }) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const id = (part: string) => `${theme}-${part}`;
  return (
    <StylePart id={id('fields')} title={t('style.fields')}>
      <TextField
        id={id('empty')}
        label={t('profile.name')}
        hint={t('auth.nameHint')}
        placeholder={t('auth.phonePlaceholder')}
        value={name}
        onChange={setName}
      />
      <TextField id={id('filled')} label={t('auth.name')} value={t('auth.welcome')} onChange={nothing} />
      <TextField
        id={id('wrong')}
        label={t('auth.phone')}
        value="98410"
        error={t('auth.phoneHint')}
        onChange={nothing}
      />
      <TextField
        id={id('code')}
        label={t('auth.code')}
        value="123456"
        onChange={nothing}
        className="code-input"
      />
      <PlaceField
        id={id('place')}
        label={t('profile.place')}
        error={undefined}
        place={{ id: 'kathmandu', label: { en: 'Kathmandu', ne: 'काठमाडौँ' } }}
        onChoose={nothing}
      />
      <Field id={id('language')} label={t('profile.language')}>
        <select id={id('language')} className="input" defaultValue="any">
          <option value="any">{t('profile.reachAnyTime')}</option>
        </select>
      </Field>
      <Field id={id('about')} label={t('profile.about')}>
        <textarea id={id('about')} className="input" rows={3} defaultValue={t('profile.aboutHint')} />
      </Field>
      <Check id={id('ticked')} label={t('profile.reachCall')} checked onChange={nothing} />
      <Check id={id('unticked')} label={t('profile.email')} checked={false} onChange={nothing} />
      <Choice name={id('segments')} look="segments" first={t('auth.by_phone')} second={t('auth.by_email')} />
      <Choice
        name={id('choices')}
        look="choices"
        first={t('profile.reachAnyTime')}
        second={t('profile.reachSomeHours')}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton busy={false}>{t('profile.save')}</SubmitButton>
        <SubmitButton busy>{t('profile.save')}</SubmitButton>
      </div>
      <FormProblem>{t('auth.passkeyUnsupported')}</FormProblem>
    </StylePart>
  );
}

interface ChoiceProps {
  name: string;
  look: 'segments' | 'choices';
  first: string;
  second: string;
}

function Choice({ name, look, first, second }: ChoiceProps) {
  return (
    <div className={look}>
      <label>
        <input type="radio" name={name} defaultChecked />
        <span>{first}</span>
      </label>
      <label>
        <input type="radio" name={name} />
        <span>{second}</span>
      </label>
    </div>
  );
}
