import type { Category } from '@thulubazaar/contract';
import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import { labelOf, refusedFields } from '@thulubazaar/frontend/drafts/refusals';
import { type Step, steps } from '@thulubazaar/frontend/drafts/step-names';
import { errorsOf, findErrors, firstOpenStep, firstStepOf } from '@thulubazaar/frontend/drafts/steps';
import { withCategory } from '@thulubazaar/frontend/drafts/with-category';
import { useFocusEffect } from 'expo-router';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { BackHandler, StyleSheet, View } from 'react-native';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { PlacePicker } from '~/ui/place-picker.tsx';
import { Screen } from '~/ui/screen.tsx';
import { space, useColours } from '~/ui/theme.ts';
import { Heading, Words } from '~/ui/words.tsx';
import { ConflictSheet } from './asking/conflict-sheet.tsx';
import { PhotosField } from './photos/photos-field.tsx';
import { useLacking } from './photos/use-lacking.ts';
import { SaveNote } from './save-note.tsx';
import { StartOver } from './start-over.tsx';
import { CategoryStep } from './steps/category-step.tsx';
import { DetailsStep } from './steps/details-step.tsx';
import { Preview } from './steps/preview.tsx';
import { useErrors } from './use-errors.ts';
import type { Listing } from './use-listing.ts';
import { type Published, usePublish } from './use-publish.tsx';

interface Props extends Omit<Listing, 'opened'> {
  categories: Category[];
  /** Above the first step: an unfinished listing, for one. */
  head?: ReactNode;
  /** All that was written goes from the phone. */
  onStartOver(): void;
  onPublished(published: Published): void;
}

/** From nothing to a live listing, a step a screen. */
export function Wizard({ keeper, queue, categories, head, onStartOver, onPublished }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const [step, setStep] = useState<Step>(() =>
    // Photos that are still to be sent are photos all the same.
    firstOpenStep({ ...keeper.values, photoIds: keeper.photos.map(({ key }) => key) }, texts),
  );
  const shownStep = useRef(step);
  const { errors, show, ease } = useErrors();
  const lacking = useLacking(queue);
  const { values } = keeper;
  // What saving by itself was refused for stands at its field too.
  const shown = { ...refusedFields(keeper.error), ...errors };

  const go = useCallback((next: Step) => {
    shownStep.current = next;
    setStep(next);
  }, []);
  const back = useCallback(() => {
    const before = steps[steps.indexOf(shownStep.current) - 1];
    if (before) go(before);
    return before !== undefined;
  }, [go]);
  // The phone's own way back goes back one step.
  useFocusEffect(
    useCallback(() => {
      const watching = BackHandler.addEventListener('hardwareBackPress', back);
      return () => watching.remove();
    }, [back]),
  );

  const publishing = usePublish({
    keeper,
    queue,
    isThere: () => shownStep.current === 'preview',
    warnOfPhotos() {
      const isLacking = lacking.warn(true);
      if (isLacking) go('photos');
      return isLacking;
    },
    showErrors(wrong) {
      const earliest = firstStepOf(wrong);
      if (earliest) go(earliest);
      show(wrong);
    },
    onPublished,
  });

  function change(part: Partial<DraftValues>) {
    ease(values, part);
    keeper.change(part);
  }

  function next() {
    if (step === 'preview') return publishing.publish();
    const wrong = errorsOf(findErrors(values, texts), step);
    show(wrong);
    if (Object.keys(wrong).length > 0) return;
    if (step === 'photos' && lacking.warn(false)) return;
    const following = steps[steps.indexOf(step) + 1];
    if (following) go(following);
  }

  // Where it stands may be far above or below what one sees.
  const [wrongField, wrongSentence] = Object.entries(errorsOf(errors, step))[0] ?? [];
  const problem =
    wrongField !== undefined
      ? `${labelOf(wrongField, texts) ?? ''}: ${wrongSentence}`
      : step === 'photos' && lacking.count > 0
        ? t('post.photosLacking', { count: lacking.count })
        : publishing.error
          ? problemText(publishing.error, t)
          : null;
  return (
    <Screen
      key={step}
      foot={
        // Choosing a category leads on by itself.
        step === 'category' && values.categoryId === null ? null : (
          <StepBar step={step} problem={problem} isBusy={publishing.isBusy} onBack={back} onNext={next} />
        )
      }
    >
      <View style={styles.body}>
        {step === 'category' ? head : null}
        <StepHead step={step} />
        <SaveNote keeper={keeper} />
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
        {step === 'category' && keeper.isGuest && values.categoryId !== null ? (
          <StartOver
            onSure={() => {
              for (const { key } of queue.items) queue.remove(key);
              keeper.forget();
              onStartOver();
            }}
          />
        ) : null}
        {step === 'photos' ? <PhotosField queue={queue} error={shown.photoIds} /> : null}
        {step === 'details' ? (
          <DetailsStep values={values} errors={shown} categories={categories} onChange={change} />
        ) : null}
        {step === 'place' ? (
          <PlacePicker
            label={t('post.place')}
            hint={t('post.placeHint')}
            error={shown.placeId}
            value={values.place}
            onChoose={(place) => change({ place })}
          />
        ) : null}
        {step === 'preview' ? <Preview values={values} photos={queue.items} categories={categories} /> : null}
        {step === 'preview' ? <OnTheWay keeper={keeper} queue={queue} isBusy={publishing.isBusy} /> : null}
      </View>
      <ConflictSheet keeper={keeper} queue={queue} categories={categories} />
      {publishing.sheets}
    </Screen>
  );
}

/** Where one is on the way, and what is asked here. */
function StepHead({ step }: { step: Step }) {
  const colours = useColours();
  const { t } = useTexts();
  const index = steps.indexOf(step);
  return (
    <View style={styles.head}>
      <View style={styles.way} importantForAccessibility="no-hide-descendants" aria-hidden>
        {steps.map((each, at) => (
          <View
            key={each}
            style={[styles.stone, { backgroundColor: at <= index ? colours.brand : colours.line }]}
          />
        ))}
      </View>
      <Words size="s" colour="muted">
        {t('post.stepOf', { number: index + 1, count: steps.length })}
      </Words>
      <Heading>{t(`post.step_${step}`)}</Heading>
      <Words colour="muted">{t(`post.lead_${step}`)}</Words>
    </View>
  );
}

/** What is still to be done before the listing is shown: signing in, and photos that are being sent. */
function OnTheWay({ keeper, queue, isBusy }: Pick<Listing, 'keeper' | 'queue'> & { isBusy: boolean }) {
  const { t } = useTexts();
  const count = queue.items.length;
  return (
    <>
      {keeper.isGuest && !isBusy ? <Note text={t('post.signInLast', { count })} /> : null}
      {queue.busy ? <Note text={t('post.photosFirst', { sent: queue.imageIds.length, count })} /> : null}
    </>
  );
}

interface StepBarProps {
  step: Step;
  /** Why one cannot go on, beside the button that was pressed. */
  problem: string | null;
  isBusy: boolean;
  onBack(): void;
  onNext(): void;
}

function StepBar({ step, problem, isBusy, onBack, onNext }: StepBarProps) {
  const colours = useColours();
  const { t } = useTexts();
  return (
    <View style={[styles.bar, { backgroundColor: colours.surface, borderColor: colours.line }]}>
      {problem ? <Note alert text={problem} /> : null}
      <View style={styles.buttons}>
        {step === 'category' ? null : <Button kind="secondary" label={t('post.back')} onPress={onBack} />}
        <Button
          label={t(step === 'preview' ? 'post.publish' : 'post.next')}
          busy={step === 'preview' && isBusy}
          style={styles.next}
          onPress={onNext}
        />
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  body: { padding: space.l, gap: space.l },
  head: { gap: space.xs },
  way: { flexDirection: 'row', gap: space.xs, paddingBottom: space.xs },
  stone: { flex: 1, height: 4, borderRadius: 2 },
  bar: {
    gap: space.s,
    paddingHorizontal: space.l,
    paddingVertical: space.s,
    borderTopWidth: StyleSheet.hairlineWidth,
  },
  buttons: { flexDirection: 'row', gap: space.s },
  next: { flex: 1 },
});
