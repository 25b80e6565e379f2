'use client';

import { ApiError, isRefusal } from '@thulubazaar/client';
import type { MyAd } from '@thulubazaar/contract';
import { useEffect, useRef, useState } from 'react';
import type { Category } from '@/data/api.ts';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { CategoryStep } from './category-step.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DetailsFields } from './details-fields.tsx';
import type { DraftValues } from './draft.ts';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { setListingState } from './listings.ts';
import { PhotosField } from './photos-field.tsx';
import { PlaceStep } from './place-step.tsx';
import { Posted } from './posted.tsx';
import { Preview } from './preview.tsx';
import { refusedFields } from './refusals.ts';
import { SaveNote } from './save-note.tsx';
import { StepHeading } from './step-heading.tsx';
import { type Errors, errorsOf, findErrors, firstOpenStep, firstStepOf, type Step, steps } from './steps.ts';
import type { Unfinished } from './unfinished.ts';
import { UnfinishedOffer } from './unfinished-offer.tsx';
import type { Listing } from './use-listing.ts';
import { useSteps } from './use-steps.ts';
import { withCategory } from './with-category.ts';

interface Props extends Omit<Listing, 'opened'> {
  categories: Category[];
}

/** Resolves once no photo is on its way to the server any more. */
export function photosSent({ queue }: Pick<Props, 'queue'>): Promise<void> {
  return new Promise((resolve) => {
    if (!queue.busy) return resolve();
    const stop = queue.subscribe(() => {
      if (queue.busy) return;
      stop();
      resolve();
    });
  });
}

/** From nothing to a live listing, a step a screen. */
export function Wizard({
  keeper,
  queue,
  categories,
  unfinished = null,
}: Props & { unfinished?: Unfinished | null }) {
  const texts = useTexts();
  const { t } = texts;
  const [first] = useState(() => firstOpenStep(keeper.values, texts));
  const { step, go, back } = useSteps(keeper.id, first);
  const [errors, setErrors] = useState<Errors>({});
  const [posted, setPosted] = useState<MyAd | null>(null);
  const [offered, setOffered] = useState(unfinished);
  const [older, setOlder] = useState<MyAd | null>(null);
  const different = useRef(false);
  const body = useRef<HTMLDivElement>(null);
  const { values } = keeper;
  // What saving by itself was refused for stands at its field too.
  const shown = { ...refusedFields(keeper.error), ...errors };

  // The first field with an error takes the focus, wherever it was found.
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  const publish = useSubmit(async () => {
    const wrong = findErrors(values, texts);
    if (Object.keys(wrong).length > 0) return showErrors(wrong);
    try {
      await photosSent({ queue });
      await keeper.flush();
      if (keeper.id === null) return;
      // Live already is no error, so however often this arrives, it is posted once.
      const confirmed = { confirmPrice: values.confirmPrice, confirmDifferent: different.current };
      const key = `publish-${keeper.id}-${keeper.version}-${Object.values(confirmed).map(Number).join('')}`;
      const listing = await setListingState(keeper.id, 'live', confirmed, key);
      keeper.forget();
      setPosted(listing);
      scrollTo(0, 0);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'version_conflict') return;
      if (isRefusal(error, 'POST /api/ads/{id}/state', 'duplicate_listing')) return setOlder(error.older);
      const refused = refusedFields(error);
      if (Object.keys(refused).length === 0) throw error;
      showErrors(refused);
    }
  });

  function showErrors(wrong: Errors) {
    const earliest = firstStepOf(wrong);
    if (earliest && earliest !== step) go(earliest);
    setErrors(wrong);
  }

  function change(part: Partial<DraftValues>) {
    const changed = [...Object.keys(part), 'placeId'];
    const rest = Object.entries(errors).filter(([field]) => !changed.includes(field.split('.', 1)[0] ?? ''));
    if (rest.length < Object.keys(errors).length) setErrors(Object.fromEntries(rest));
    keeper.change(part);
  }

  function next() {
    const wrong = errorsOf(findErrors(values, texts), step);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const following = steps[steps.indexOf(step) + 1];
    if (following) go(following);
  }

  if (posted !== null) return <Posted listing={posted} />;
  return (
    <div className="mx-auto max-w-3xl pt-4" ref={body}>
      {offered && step === 'category' && values.categoryId === null ? (
        <UnfinishedOffer
          unfinished={offered}
          categories={categories}
          onDismiss={() => {
            setOffered(null);
            // The button that had the focus goes away.
            body.current?.querySelector('h1')?.focus();
          }}
        />
      ) : null}
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
            onChoose={(id) => {
              change(withCategory(values, id));
              go('photos');
            }}
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
        {step === 'preview' && queue.busy ? (
          <p className="note mt-4" role="status">
            {t('post.photosFirst')}
          </p>
        ) : null}
        <FormProblem>{publish.problem}</FormProblem>
        <StepBar step={step} busy={publish.busy} chosen={values.categoryId !== null} back={back} />
      </ScriptedForm>
      {keeper.conflict ? <Conflict keeper={keeper} queue={queue} categories={categories} /> : null}
      {older ? (
        <DuplicateDialog
          older={older}
          values={values}
          photos={queue.items}
          onClose={() => setOlder(null)}
          onRenewed={(listing) => {
            setOlder(null);
            setPosted(listing);
            scrollTo(0, 0);
          }}
          onDifferent={() => {
            setOlder(null);
            different.current = true;
            publish.onSubmit();
          }}
        />
      ) : null}
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

/** Both versions of what was changed twice; what is chosen is saved on top of the newer one. */
export function Conflict({
  keeper,
  queue,
  categories,
  onSaved,
}: Pick<Props, 'keeper' | 'queue' | 'categories'> & { onSaved?: () => void }) {
  const current = keeper.conflict;
  if (!current) return null;
  return (
    <ConflictDialog
      mine={keeper.values}
      changes={keeper.changes}
      current={current}
      categories={categories}
      onResolve={(values) => {
        const photosChanged = values.photoIds.join() !== keeper.values.photoIds.join();
        keeper.resolve(current, values);
        if (photosChanged) queue.restore(values.photoIds.map((id) => ({ key: id, imageId: id })));
        keeper.flush().then(onSaved, () => {
          // The note above the form says it.
        });
      }}
    />
  );
}
