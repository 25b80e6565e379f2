import { useMutation } from '@tanstack/react-query';
import { ApiError } from '@thulubazaar/client';
import type { Category } from '@thulubazaar/contract';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import { labelOf, refusedFields } from '@thulubazaar/frontend/drafts/refusals';
import { findErrors } from '@thulubazaar/frontend/drafts/steps';
import { withCategory } from '@thulubazaar/frontend/drafts/with-category';
import { photosSent } from '@thulubazaar/frontend/photos/photos-sent';
import { useLocalSearchParams, useRouter } from 'expo-router';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { useCategories } from '~/data/categories.ts';
import { line } from '~/data/line.ts';
import { mine, queries } from '~/data/queries.ts';
import { session } from '~/data/session.ts';
import { useStore } from '~/device/use-store.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { PlacePicker } from '~/ui/place-picker.tsx';
import { Screen } from '~/ui/screen.tsx';
import { Empty, Failed, Loading } from '~/ui/states.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { toast } from '~/ui/toast.tsx';
import { useOnce } from '~/ui/use-submit.ts';
import { Heading, Words } from '~/ui/words.tsx';
import { ConflictSheet } from './asking/conflict-sheet.tsx';
import { isLine, keepForLater } from './keep-for-later.ts';
import { Elsewhere, isEdited, NotOpened } from './not-opened.tsx';
import { PhotosField } from './photos/photos-field.tsx';
import { useLacking } from './photos/use-lacking.ts';
import { CategoryStep } from './steps/category-step.tsx';
import { DetailsStep } from './steps/details-step.tsx';
import { useErrors } from './use-errors.ts';
import { type Listing, useListing } from './use-listing.ts';

/** Changes a listing that has left its steps. */
export function EditScreen() {
  const { id, listing } = useLocalSearchParams<{ id?: string; listing?: string }>();
  const [turn, setTurn] = useState(0);
  const { t } = useTexts();
  const router = useRouter();
  const { me } = useStore(session);
  const number = Number(id ?? listing) || null;
  if (!me)
    return (
      <Screen title={t('post.editTitle')}>
        <Empty icon="pencil" title={t('post.editTitle')} text={t('my.signInFirst')}>
          <Button
            label={t('auth.signIn')}
            onPress={() => router.push({ pathname: '/sign-in', params: { next: `/edit?id=${number}` } })}
          />
        </Empty>
      </Screen>
    );
  return <Editing key={`${turn} ${number}`} id={number} onAgain={() => setTurn(turn + 1)} />;
}

function Editing({ id, onAgain }: { id: number | null; onAgain(): void }) {
  const { t } = useTexts();
  const { categories, query } = useCategories();
  const { keeper, queue, opened } = useListing('edit', id, false);
  if (id === null) return <NotOpened error={new ApiError('not_found', 404)} onRetry={onAgain} />;
  if (opened !== null && opened !== true) return <NotOpened error={opened.error} onRetry={onAgain} />;
  if (opened === null || categories.length === 0)
    return (
      <Screen title={t('post.editTitle')}>
        {query.error ? <Failed error={query.error} onRetry={() => query.refetch()} /> : <Loading />}
      </Screen>
    );
  const { listing } = keeper;
  if (listing && !isEdited(listing)) return <Elsewhere listing={listing} />;
  return <EditForm keeper={keeper} queue={queue} categories={categories} />;
}

interface Props extends Omit<Listing, 'opened'> {
  categories: Category[];
}

/** All on one screen, saved when told, since everybody sees it at once. */
function EditForm({ keeper, queue, categories }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const router = useRouter();
  const { values } = keeper;
  const { errors, show, ease } = useErrors();
  const [isRestored] = useState(keeper.state === 'local');
  const lacking = useLacking(queue);

  function change(part: Partial<DraftValues>) {
    ease(values, part);
    keeper.change(part);
  }

  function done(text: string) {
    toast.say(text);
    queries.invalidateQueries({ queryKey: [mine] });
    if (keeper.id !== null) queries.invalidateQueries({ queryKey: ['listing', keeper.id] });
    if (router.canGoBack()) router.back();
    else router.replace('/my');
  }

  async function waits(): Promise<boolean> {
    if (!(await keepForLater({ keeper, queue }, null))) return false;
    done(t('line.keptToSend'));
    return true;
  }

  const save = useMutation({
    mutationFn: async () => {
      const wrong = findErrors(values, texts);
      show(wrong);
      if (Object.keys(wrong).length > 0) return;
      if (!line.isOnline && (await waits())) return;
      try {
        await photosSent({ queue });
        if (lacking.warn(true)) return;
        await keeper.flush();
        keeper.forget();
        queue.forget();
        done(t('post.changesSaved'));
      } catch (error) {
        if (error instanceof ApiError && error.code === 'version_conflict') return;
        if (isLine(error) && (await waits())) return;
        const refused = refusedFields(error);
        if (Object.keys(refused).length === 0) throw error;
        show(refused);
      }
    },
  });

  const saveOnce = useOnce(save.mutate);
  const [wrongField, wrongSentence] = Object.entries(errors)[0] ?? [];
  const problem = save.error
    ? problemText(save.error, t)
    : wrongField !== undefined
      ? `${labelOf(wrongField, texts) ?? ''}: ${wrongSentence}`
      : lacking.count > 0
        ? t('post.photosLacking', { count: lacking.count })
        : null;
  return (
    <Screen
      title={t('post.editTitle')}
      foot={
        <Foot>
          {problem ? <Note alert text={problem} /> : null}
          <Button label={t('post.saveChanges')} busy={save.isPending} onPress={saveOnce} />
        </Foot>
      }
    >
      <View style={styles.body}>
        <Words colour="muted">{t('post.editLead')}</Words>
        {isRestored ? <Note text={t('post.restored')} /> : null}
        <CategoryChoice
          values={values}
          categories={categories}
          error={errors.categoryId}
          onChoose={(id) => change(withCategory(values, id))}
        />
        <View style={styles.part}>
          <Heading size="l">{t('post.photos')}</Heading>
          <PhotosField queue={queue} error={errors.photoIds} />
        </View>
        <DetailsStep values={values} errors={errors} categories={categories} onChange={change} />
        <PlacePicker
          label={t('post.place')}
          hint={t('post.placeHint')}
          error={errors.placeId}
          value={values.place}
          onChoose={(place) => change({ place })}
        />
      </View>
      <ConflictSheet
        keeper={keeper}
        queue={queue}
        categories={categories}
        onSaved={() => done(t('post.changesSaved'))}
      />
    </Screen>
  );
}

function Foot({ children }: { children: React.ReactNode }) {
  const colours = useColours();
  return (
    <View style={[styles.foot, { backgroundColor: colours.surface, borderColor: colours.line }]}>
      {children}
    </View>
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
  const colours = useColours();
  const { lang, t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const found = values.categoryId ? findCategory(categories, values.categoryId) : null;
  if (isOpen || !found)
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
    <View style={[styles.category, { backgroundColor: colours.surface, borderColor: colours.line }]}>
      <Words style={styles.grow}>
        {t('listing.category')}: {found.category.name[lang]}
      </Words>
      <Button kind="quiet" label={t('post.changeCategory')} onPress={() => setOpen(true)} />
    </View>
  );
}

const styles = StyleSheet.create({
  body: { padding: space.l, gap: space.xl },
  part: { gap: space.s },
  foot: {
    gap: space.s,
    paddingHorizontal: space.l,
    paddingVertical: space.s,
    borderTopWidth: StyleSheet.hairlineWidth,
  },
  category: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    paddingLeft: space.m,
    borderWidth: 1,
    borderRadius: radius.m,
  },
  grow: { flex: 1 },
});
