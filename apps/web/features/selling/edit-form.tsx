'use client';

import { ApiError } from '@thulubazaar/client';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import { refusedFields } from '@thulubazaar/frontend/drafts/refusals';
import { findErrors } from '@thulubazaar/frontend/drafts/steps';
import { withCategory } from '@thulubazaar/frontend/drafts/with-category';
import { photosSent } from '@thulubazaar/frontend/photos/photos-sent';
import { useRef, useState } from 'react';
import type { Category } from '@/data/api.ts';
import { PlaceField } from '@/forms/place-field.tsx';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { Toast } from '@/forms/toast.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { CategoryStep } from './category-step.tsx';
import { Conflict } from './conflict.tsx';
import { DetailsFields } from './details-fields.tsx';
import { isLine, keepForLater } from './keep-for-later.ts';
import { useLacking } from './photos/use-lacking.ts';
import { PhotosField } from './photos-field.tsx';
import { useErrors } from './use-errors.ts';
import type { Listing } from './use-listing.ts';

interface Props extends Omit<Listing, 'opened'> {
  categories: Category[];
}

/** Changes a live listing: all on one page, saved when told, since everybody sees it at once. */
export function EditForm({ keeper, queue, categories }: Props) {
  const texts = useTexts();
  const { lang, t } = texts;
  const { values, listing } = keeper;
  const body = useRef<HTMLDivElement>(null);
  const { errors, show, ease } = useErrors(body);
  const [restored] = useState(keeper.state === 'local');
  const [saved, setSaved] = useState(false);
  const lacking = useLacking(queue);

  function change(part: Partial<DraftValues>) {
    setSaved(false);
    ease(values, part);
    keeper.change(part);
  }

  const save = useSubmit(async () => {
    const wrong = findErrors(values, texts);
    show(wrong);
    if (Object.keys(wrong).length > 0) return;
    if (!navigator.onLine && (await keepForLater(keeper, null))) return;
    try {
      await photosSent({ queue });
      if (lacking.warn(true)) return;
      await keeper.flush();
      keeper.forget();
      setSaved(true);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'version_conflict') return;
      if (isLine(error) && (await keepForLater(keeper, null))) return;
      const refused = refusedFields(error);
      if (Object.keys(refused).length === 0) throw error;
      show(refused);
    }
  });

  const path = listing?.path;
  const link = path ? { link: { href: encodeURI(`/${lang}${path}`), text: t('post.seeListing') } } : {};
  return (
    <div className="mx-auto max-w-3xl pt-4" ref={body}>
      <h1 className="mb-1 text-2xl">{t('post.editTitle')}</h1>
      <p className="mb-4 text-muted">{t('post.editLead')}</p>
      {restored ? <p className="note mb-4">{t('post.restored')}</p> : null}
      <ScriptedForm ref={save.form} className="grid gap-6" onSubmit={save.onSubmit}>
        <CategoryChoice
          values={values}
          categories={categories}
          error={errors.categoryId}
          onChoose={(id) => change(withCategory(values, id))}
        />
        <section aria-labelledby="photos-heading">
          <h2 id="photos-heading" className="mb-2 text-lg">
            {t('post.photos')}
          </h2>
          <PhotosField queue={queue} error={errors.photoIds} />
        </section>
        <DetailsFields values={values} errors={errors} categories={categories} onChange={change} />
        <PlaceField
          id="place"
          label={t('post.place')}
          hint={t('post.placeHint')}
          error={errors.placeId}
          place={values.place}
          onChoose={(place) => change({ place })}
        />
        <FormProblem>
          {save.problem || (lacking.count > 0 ? t('post.photosLacking', { count: lacking.count }) : '')}
        </FormProblem>
        <div className="step-bar">
          <a className="btn btn-quiet" href={`/${lang}/my`}>
            {t('my.title')}
          </a>
          <SubmitButton busy={save.busy}>{t('post.saveChanges')}</SubmitButton>
        </div>
      </ScriptedForm>
      <Conflict keeper={keeper} queue={queue} categories={categories} onSaved={() => setSaved(true)} />
      <Toast
        message={saved ? { text: t('post.changesSaved'), ...link } : null}
        onGone={() => setSaved(false)}
      />
    </div>
  );
}

interface CategoryChoiceProps {
  values: DraftValues;
  categories: Category[];
  error: string | undefined;
  onChoose(id: string): void;
}

/** The category with the way to another one, which few need. */
function CategoryChoice({ values, categories, error, onChoose }: CategoryChoiceProps) {
  const { lang, t } = useTexts();
  const [open, setOpen] = useState(false);
  const found = values.categoryId ? findCategory(categories, values.categoryId) : null;
  if (open || !found)
    return (
      <CategoryStep
        categories={categories}
        chosen={values.categoryId}
        error={error}
        onChoose={(id) => {
          onChoose(id);
          setOpen(false);
        }}
      />
    );
  return (
    <p className="panel flex flex-wrap items-center justify-between gap-x-4 px-4 py-1">
      <span>
        <span className="text-muted">{t('listing.category')}:</span> {found.category.name[lang]}
      </span>
      <button
        type="button"
        className="link min-h-11 cursor-pointer font-semibold"
        onClick={() => setOpen(true)}
      >
        {t('post.changeCategory')}
      </button>
    </p>
  );
}
