'use client';

import { longestAbout } from '@thulubazaar/contract/limits';
import type { ChosenPlace } from '@thulubazaar/frontend/drafts/chosen-place';
import { type ReactNode, useState } from 'react';
import { describedBy, Field } from '@/forms/field.tsx';
import { HiddenContacts } from '@/forms/hidden-contacts.tsx';
import { PlaceField } from '@/forms/place-field.tsx';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { AccountArea } from './account-area.tsx';
import { useMe, useSetMe } from './account-data.ts';
import { signOut, updateMe } from './accounts.ts';
import { AvatarField } from './avatar-field.tsx';
import { ConsoleLink } from './console-link.tsx';
import { LanguagesField } from './languages-field.tsx';
import { NameField } from './name-field.tsx';
import { OwnData } from './own-data.tsx';
import { ReachForm } from './reach-form.tsx';
import { SecondFactor } from './second-factor.tsx';
import { SellerStanding } from './seller-standing.tsx';
import { SessionList } from './session-list.tsx';
import { SignInWays } from './sign-in-ways.tsx';

/** Who one is here: what others see, what they do not, and where one is signed in. */
export function ProfilePageBody({ outbox }: { outbox: string | null }) {
  const { lang, t } = useTexts();
  return (
    <AccountArea outbox={outbox} title={t('profile.title')} reason={t('profile.signInFirst')}>
      <div className="mx-auto grid max-w-xl gap-8 pt-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-2xl">{t('profile.title')}</h1>
          <p className="flex flex-wrap gap-2">
            <ConsoleLink />
            <a className="btn btn-quiet" href={`/${lang}/my`}>
              {t('my.title')}
            </a>
          </p>
        </div>
        <ProfileForm />
        <Reach />
        <SellerStanding />
        <ul>
          {(['/my/verification', '/decisions'] as const).map((path) => (
            <li key={path}>
              <a className="link inline-flex min-h-11 items-center" href={`/${lang}${path}`}>
                {t(path === '/decisions' ? 'profile.decisions' : 'profile.verification')}
              </a>
            </li>
          ))}
        </ul>
        <SignInWays />
        <SecondFactor />
        <SessionList />
        <OwnData />
        <SignOut />
      </div>
    </AccountArea>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-4">
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}

function ProfileForm() {
  const { lang, t } = useTexts();
  const me = useMe();
  const setMe = useSetMe();
  const [name, setName] = useState(me.name);
  const [about, setAbout] = useState(me.about ?? '');
  const [place, setPlace] = useState<ChosenPlace | null>(me.place);
  const [languages, setLanguages] = useState(me.languages ?? []);
  const [language, setLanguage] = useState(me.lang);
  const [saved, setSaved] = useState(false);
  const { form, busy, problem, errors, onSubmit } = useSubmit(async () => {
    setSaved(false);
    setMe(await updateMe({ name, about, languages, placeId: place?.id ?? null, lang: language }));
    setSaved(true);
  });
  return (
    <Part id="public" title={t('profile.public')}>
      <AvatarField />
      <ScriptedForm ref={form} className="grid gap-4" onSubmit={onSubmit}>
        <NameField label={t('profile.name')} error={errors.name} value={name} onChange={setName} />
        <div>
          <Field id="about" label={t('profile.about')} hint={t('profile.aboutHint')} error={errors.about}>
            <textarea
              id="about"
              className="input min-h-28"
              maxLength={longestAbout}
              value={about}
              onChange={(event) => setAbout(event.target.value)}
              {...describedBy('about', { hint: true, error: Boolean(errors.about) })}
            />
          </Field>
          <HiddenContacts text={about} />
        </div>
        <PlaceField
          id="place"
          label={t('profile.place')}
          error={errors.placeId}
          place={place}
          onChoose={setPlace}
        />
        <LanguagesField chosen={languages} onChoose={setLanguages} error={errors.languages} />
        <fieldset>
          <legend className="mb-1 text-sm font-semibold">{t('profile.language')}</legend>
          <div className="choices">
            {(['ne', 'en'] as const).map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name="language"
                  checked={language === choice}
                  onChange={() => setLanguage(choice)}
                />
                <span lang={choice}>{choice === 'ne' ? 'नेपाली' : 'English'}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <FormProblem>{problem}</FormProblem>
        <p role="status" className={saved ? 'note' : ''}>
          {saved ? t('profile.saved') : ''}
        </p>
        <div className="flex flex-wrap gap-3">
          <SubmitButton busy={busy}>{t('profile.save')}</SubmitButton>
          <a className="btn btn-quiet" href={`/${lang}${me.path}`}>
            {t('profile.publicPage')}
          </a>
        </div>
      </ScriptedForm>
    </Part>
  );
}

function Reach() {
  const { t } = useTexts();
  return (
    <Part id="reach" title={t('profile.reach')}>
      <ReachForm />
    </Part>
  );
}

function SignOut() {
  const { lang, t } = useTexts();
  const { busy, problem, onSubmit } = useSubmit(async () => {
    await signOut();
    location.assign(`/${lang}`);
  });
  return (
    <div className="grid gap-3">
      <FormProblem>{problem}</FormProblem>
      <SubmitButton busy={busy} className="btn-quiet" onClick={onSubmit}>
        <Icon name="log-out" />
        {t('profile.signOut')}
      </SubmitButton>
    </div>
  );
}
