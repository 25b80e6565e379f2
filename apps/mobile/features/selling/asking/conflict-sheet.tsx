import { describeAttributes, describePrice } from '@thulubazaar/catalog/describe';
import { sentAttributes } from '@thulubazaar/catalog/typed';
import { fittingAttributes } from '@thulubazaar/catalog/validate';
import type { Category, MyAd } from '@thulubazaar/contract';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import {
  type ConflictPart,
  firstSides,
  partsInConflict,
  puttingTogether,
  type Side,
} from '@thulubazaar/frontend/drafts/conflict-parts';
import { type DraftValues, fromListing } from '@thulubazaar/frontend/drafts/draft';
import type { Texts } from '@thulubazaar/messages/create-translate';
import { useState } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Note } from '~/ui/note.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { radius, space, tapTarget, useColours } from '~/ui/theme.ts';
import { Heading, Words } from '~/ui/words.tsx';
import { priceOf } from '../steps/preview.tsx';
import type { Listing } from '../use-listing.ts';

interface Props extends Pick<Listing, 'keeper' | 'queue'> {
  categories: Category[];
  onSaved?: () => void;
}

/** Both versions of what was changed twice, while there are two; what is chosen is saved on top of the newer one. */
export function ConflictSheet({ keeper, queue, categories, onSaved }: Props) {
  const { t } = useTexts();
  const current = keeper.conflict;
  // Neither version is dropped unseen: who closes it is reminded, and nothing is saved until they have chosen.
  const [putOff, setPutOff] = useState<MyAd | null>(null);
  const isPutOff = current !== null && putOff === current;
  function resolve(values: DraftValues) {
    if (!current) return;
    const { photoIds } = keeper.values;
    keeper.resolve(current, values);
    queue
      .replace(values.photoIds, photoIds)
      .then(() => keeper.flush())
      .then(onSaved, () => {
        // The note above the form says it.
      });
  }
  return (
    <>
      {isPutOff ? (
        <View style={styles.reminder}>
          <Note alert text={t('post.conflictText')}>
            <Button kind="secondary" label={t('post.choose')} onPress={() => setPutOff(null)} />
          </Note>
        </View>
      ) : null}
      <Sheet
        title={t('post.conflictTitle')}
        isOpen={current !== null && !isPutOff}
        onClose={() => setPutOff(current)}
      >
        {current ? (
          <Choosing keeper={keeper} current={current} categories={categories} onResolve={resolve} />
        ) : null}
      </Sheet>
    </>
  );
}

interface ChoosingProps extends Pick<Props, 'keeper' | 'categories'> {
  current: MyAd;
  onResolve(values: DraftValues): void;
}

function Choosing({ keeper, current, categories, onResolve }: ChoosingProps) {
  const texts = useTexts();
  const { t } = texts;
  const mine = keeper.values;
  const theirs = fromListing(current);
  const parts = partsInConflict(mine, current);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>(() =>
    firstSides(parts, keeper.changes),
  );
  const resolve = (side: (label: string) => Side) => onResolve(puttingTogether(mine, current, parts, side));
  return (
    <>
      <Words>{t('post.conflictText')}</Words>
      {parts.map((part) => (
        <View key={part.label} style={styles.part} accessibilityRole="radiogroup">
          <Heading size="m">{t(part.label)}</Heading>
          {(['mine', 'theirs'] as const).map((side) => (
            <SideChoice
              key={side}
              label={t(`post.${side}`)}
              text={textOf(part, side === 'mine' ? mine : theirs, categories, texts)}
              isChosen={(chosen[part.label] ?? 'mine') === side}
              onPress={() => setChosen({ ...chosen, [part.label]: side })}
            />
          ))}
        </View>
      ))}
      <Button label={t('post.takeChosen')} onPress={() => resolve((label) => chosen[label] ?? 'mine')} />
      <Button kind="secondary" label={t('post.takeMine')} onPress={() => resolve(() => 'mine')} />
      <Button kind="secondary" label={t('post.takeTheirs')} onPress={() => resolve(() => 'theirs')} />
    </>
  );
}

interface SideProps {
  label: string;
  text: string;
  isChosen: boolean;
  onPress(): void;
}

function SideChoice({ label, text, isChosen, onPress }: SideProps) {
  const colours = useColours();
  return (
    <Pressable
      accessibilityRole="radio"
      accessibilityLabel={`${label}: ${text}`}
      accessibilityState={{ checked: isChosen }}
      onPress={onPress}
      style={[styles.side, { borderColor: isChosen ? colours.brand : colours.line }]}
    >
      <View style={styles.words}>
        <Words size="s" colour="muted">
          {label}
        </Words>
        <Words>{text}</Words>
      </View>
      {isChosen ? <Icon name="check" size={20} colour="link" /> : null}
    </Pressable>
  );
}

/** A part of a listing, in words. */
function textOf({ names: [name] }: ConflictPart, values: DraftValues, categories: Category[], texts: Texts) {
  const { lang, t } = texts;
  const { categoryId } = values;
  if (name === 'categoryId')
    return (categoryId && findCategory(categories, categoryId)?.category.name[lang]) || '–';
  if (name === 'shop') return values.shop ?? t('post.postAsMe');
  if (name === 'place') return values.place?.label[lang] ?? '–';
  if (name === 'photoIds') return t('post.photoCount', { count: values.photoIds.length });
  if (name === 'price') return priceOf(values, texts);
  if (name !== 'attributes') return String(name ? values[name] : '') || '–';
  const said = fittingAttributes(categoryId, sentAttributes(categoryId, values.attributes));
  const facts = describeAttributes(categoryId ?? '', said, lang).map(
    ({ label, value }) => `${label}: ${value}`,
  );
  return [...describePrice(categoryId ?? '', said, lang), ...facts].join(' · ') || '–';
}

const styles = StyleSheet.create({
  reminder: { paddingHorizontal: space.l },
  part: { gap: space.s },
  side: {
    minHeight: tapTarget,
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.s,
    padding: space.m,
    borderWidth: 1,
    borderRadius: radius.m,
  },
  words: { flex: 1 },
});
