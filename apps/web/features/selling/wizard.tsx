'use client';

import type { MyAd } from '@thulubazaar/contract';
import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import { refusedFields } from '@thulubazaar/frontend/drafts/refusals';
import { type Step, steps } from '@thulubazaar/frontend/drafts/step-names';
import { errorsOf, findErrors, firstOpenStep, firstStepOf } from '@thulubazaar/frontend/drafts/steps';
import { withCategory } from '@thulubazaar/frontend/drafts/with-category';
import { useEffect, useRef, useState } from 'react';
import type { Category } from '@/data/api.ts';
import { later } from '@/forms/later.tsx';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { CategoryStep } from './category-step.tsx';
import { Conflict } from './conflict.tsx';
import { useLacking } from './photos/use-lacking.ts';
import { PhotosField } from './photos-field.tsx';
import { SaveNote } from './save-note.tsx';
import { StartOver } from './start-over.tsx';
import { StepHeading } from './step-heading.tsx';
import { useErrors } from './use-errors.ts';
import type { Listing } from './use-listing.ts';
import { usePublish } from './use-publish.tsx';
import { useSteps } from './use-steps.ts';

// They come while the first steps are taken.
const DetailsFields = later(async () => (await import('./details-fields.tsx')).DetailsFields);
const PlaceStep = later(async () => (await import('./place-step.tsx')).PlaceStep);
const Preview = later(async () => (await import('./preview.tsx')).Preview);
const Posted = later(async () => (await import('./posted.tsx')).Posted);

/** Has the steps that follow come before they are asked for: the line may be gone by then. */
export function fetchSteps(): void {
  for (const part of [DetailsFields, PlaceStep, Preview, Posted])
    part.ready().catch(() => {
      // The step itself asks again, and says so.
    });
}

interface Props extends Omit<Listing, 'opened'> {
  categories: Category[];
  /** The category that was chosen before any of this was here. */
  begin?: string | null;
}

/** From nothing to a live listing, a step a screen. */
export function Wizard({ keeper, queue, categories, begin = null }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const [first] = useState(() => firstOpenStep(keeper.values, texts));
  const { step, go, back } = useSteps(keeper.id, first);
  const [posted, setPosted] = useState<MyAd | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const { errors, show, ease } = useErrors(body);
  const lacking = useLacking(queue);
  const { values } = keeper;
  // What saving by itself was refused for stands at its field too.
  const shown = { ...refusedFields(keeper.error), ...errors };
  const { publish, dialog } = usePublish({
    keeper,
    queue,
    warnOfPhotos() {
      const isLacking = lacking.warn(true);
      if (isLacking && step !== 'photos') go('photos');
      return isLacking;
    },
    showErrors(wrong) {
      const earliest = firstStepOf(wrong);
      if (earliest && earliest !== step) go(earliest);
      show(wrong);
    },
    onPosted(listing) {
      setPosted(listing);
      scrollTo(0, 0);
    },
  });

  function choose(categoryId: string) {
    change(withCategory(values, categoryId));
    go('photos');
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the steps are there
  useEffect(() => {
    if (begin !== null) choose(begin);
  }, []);

  function change(part: Partial<DraftValues>) {
    ease(values, part);
    keeper.change(part);
  }

  function next() {
    const wrong = errorsOf(findErrors(values, texts), step);
    show(wrong);
    if (Object.keys(wrong).length > 0) return;
    if (step === 'photos' && lacking.warn(false)) return;
    const following = steps[steps.indexOf(step) + 1];
    if (following) go(following);
  }

  if (posted !== null) return <Posted listing={posted} />;
  const problem =
    step === 'photos' && lacking.count > 0
      ? t('post.photosLacking', { count: lacking.count })
      : publish.problem;
  return (
    <div className="mx-auto max-w-3xl pt-4" ref={body}>
      <StepHeading step={step} />
      <SaveNote keeper={keeper} />
      <ScriptedForm
        className="mt-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (step === 'preview') publish.onSubmit();
          else next();
        }}
      >
        {step === 'category' ? (
          <CategoryStep
            categories={categories}
            chosen={values.categoryId}
            error={shown.categoryId}
            onChoose={choose}
          />
        ) : null}
        {step === 'photos' ? <PhotosField queue={queue} error={shown.photoIds} /> : null}
        {step === 'details' ? (
          <DetailsFields values={values} errors={shown} categories={categories} onChange={change} />
        ) : null}
        {step === 'place' ? (
          <PlaceStep place={values.place} error={shown.placeId} onChoose={(place) => change({ place })} />
        ) : null}
        {step === 'preview' ? <Preview values={values} photos={queue.items} categories={categories} /> : null}
        {step === 'preview' ? <OnTheWay keeper={keeper} queue={queue} isBusy={publish.busy} /> : null}
        <div className={problem ? 'mt-4' : undefined}>
          <FormProblem>{problem}</FormProblem>
        </div>
        <StepBar
          step={step}
          busy={step === 'preview' && publish.busy}
          chosen={values.categoryId !== null}
          back={back}
        />
      </ScriptedForm>
      {keeper.isGuest && step === 'category' && values.categoryId !== null ? (
        <StartOver keeper={keeper} queue={queue} />
      ) : null}
      <Conflict keeper={keeper} queue={queue} categories={categories} />
      {dialog}
    </div>
  );
}

/** What is still to be done before the listing is shown: signing in, and photos that are being sent. */
function OnTheWay({ keeper, queue, isBusy }: Pick<Props, 'keeper' | 'queue'> & { isBusy: boolean }) {
  const { t } = useTexts();
  const all = queue.items.length;
  const sent = queue.imageIds.length;
  return (
    <div role="status">
      {keeper.isGuest && !isBusy ? <p className="note mt-4">{t('post.signInLast', { count: all })}</p> : null}
      {queue.busy ? <p className="note mt-4">{t('post.photosFirst', { sent, count: all })}</p> : null}
    </div>
  );
}

interface StepBarProps {
  step: Step;
  busy: boolean;
  /** There is a category. */
  chosen: boolean;
  back(): void;
}

function StepBar({ step, busy, chosen, back }: StepBarProps) {
  const { t } = useTexts();
  // Choosing a category leads on by itself.
  if (step === 'category' && !chosen) return null;
  return (
    <div className="step-bar">
      {step === 'category' ? null : (
        <button type="button" className="btn btn-quiet" onClick={back}>
          {t('post.back')}
        </button>
      )}
      <SubmitButton busy={busy}>{t(step === 'preview' ? 'post.publish' : 'post.next')}</SubmitButton>
    </div>
  );
}
