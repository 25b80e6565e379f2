import { filtersOf } from '@thulubazaar/catalog/applies';
import { filterParams } from '@thulubazaar/catalog/filters';
import type { Facets } from '@thulubazaar/contract';
import { countActive } from '@thulubazaar/frontend/search/count-active';
import { type Choice, facetGroups } from '@thulubazaar/frontend/search/facet-groups';
import { readNumbers } from '@thulubazaar/frontend/search/read-numbers';
import type { SearchLink } from '@thulubazaar/frontend/urls/links';
import { readSearchQuery, type SearchQuery } from '@thulubazaar/frontend/urls/search-query';
import { formatNumber } from '@thulubazaar/nepal/digits';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { useCategories } from '~/data/categories.ts';
import { usePlace } from '~/data/places.ts';
import { useSettled } from '~/device/use-settled.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Chip } from '~/ui/chip.tsx';
import { PlacePicker } from '~/ui/place-picker.tsx';
import { SwitchRow } from '~/ui/row.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { space } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { AttributeFilter } from './attribute-filter.tsx';
import { CategoryFilter } from './category-filter.tsx';
import { changedQuery } from './changed-query.ts';
import { PriceFilter } from './price-filter.tsx';
import { type Matches, useCount } from './use-results.ts';

interface Props {
  query: SearchQuery;
  /** What the screen is of. */
  base: Partial<SearchLink>;
  /** Of what is shown: how it is spread. */
  facets: Facets | null;
  isOpen: boolean;
  onClose(): void;
  onApply(query: SearchQuery): void;
}

/** The filters of a list: what is chosen is counted on the button, and shown when that is pressed. */
export function FilterSheet({ isOpen, base, onClose, onApply, ...props }: Props) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<SearchQuery | null>(null);
  const now = draft ?? props.query;
  const close = () => {
    setDraft(null);
    onClose();
  };
  return (
    <Sheet
      title={t('search.filters')}
      isOpen={isOpen}
      onClose={close}
      foot={
        <Foot
          draft={now}
          untouched={Object.keys(base).length}
          isOpen={isOpen}
          onClear={() => setDraft(clearedQuery(now, base))}
          onApply={() => {
            close();
            onApply(changedQuery(now, {}));
          }}
        />
      }
    >
      {isOpen ? <Filters {...props} draft={now} onDraft={setDraft} /> : null}
    </Sheet>
  );
}

/** Without filters; what the screen is of stays. */
function clearedQuery({ q, seller, shop, sort }: SearchQuery, base: Partial<SearchLink>): SearchQuery {
  return readSearchQuery({ q, seller, shop, sort, ...(base as Record<string, string>) });
}

interface FootProps {
  draft: SearchQuery;
  /** How many filters the screen itself is. */
  untouched: number;
  isOpen: boolean;
  onClear(): void;
  onApply(): void;
}

function Foot({ draft, untouched, isOpen, onClear, onApply }: FootProps) {
  const { t } = useTexts();
  const settled = useSettled(draft);
  const isSettled = settled === draft;
  const matches = useCount(settled, isOpen);
  const hasErrors = Object.keys(readNumbers(draft).errors).length > 0;
  return (
    <View style={styles.foot}>
      {countActive(draft) > untouched ? (
        <Button kind="quiet" label={t('search.clear')} onPress={onClear} style={styles.clear} />
      ) : null}
      <Button
        label={showText(isSettled ? matches : null, t)}
        accessibilityLiveRegion="polite"
        disabled={hasErrors}
        onPress={onApply}
        style={styles.show}
      />
    </View>
  );
}

/** What the button below the filters promises. */
function showText(matches: Matches | null, t: ReturnType<typeof useTexts>['t']): string {
  if (!matches) return t('search.apply');
  return t(matches.capped ? 'lists.showCapped' : 'lists.show', { count: matches.count });
}

interface FiltersProps extends Pick<Props, 'facets' | 'query'> {
  draft: SearchQuery;
  onDraft(draft: SearchQuery): void;
}

/** Attributes that are seen at once; the others are a press away. */
const mostAtOnce = 6;

function Filters({ facets, draft, onDraft }: FiltersProps) {
  const texts = useTexts();
  const { t } = texts;
  const { categories } = useCategories();
  const { data: around } = usePlace(draft.place, draft.place !== '');
  const [isWhole, setWhole] = useState(false);
  const { errors } = readNumbers(draft);
  const groups = facetGroups(facets, draft, texts);
  const change = (changes: Partial<SearchLink>) => onDraft(changedQuery(draft, changes));
  const setAttribute = (name: keyof SearchQuery['attributes'], value: string) => {
    const { [name]: _, ...others } = draft.attributes;
    onDraft({ ...draft, attributes: value ? { ...others, [name]: value } : others });
  };
  const all = filtersOf(draft.category || null);
  const isUsed = (attribute: (typeof all)[number]) =>
    filterParams(attribute).some((name) => draft.attributes[name as `attr.${string}`]);
  const shown = all.filter((attribute, at) => isWhole || at < mostAtOnce || isUsed(attribute));
  return (
    <View style={styles.all}>
      <View style={styles.group}>
        <CategoryFilter
          categories={categories}
          chosen={draft.category}
          onChoose={(category) => change({ category })}
        />
        <Spread choices={groups.categories} onChoose={change} />
      </View>
      <View style={styles.group}>
        <PlacePicker
          label={t('search.place')}
          value={draft.place && around?.place ? around.place : null}
          onChoose={(place) => change({ place: place?.id ?? '' })}
          clearable
        />
        <Spread choices={groups.places} onChoose={change} />
      </View>
      <View style={styles.group}>
        <PriceFilter
          categories={categories}
          query={draft}
          errors={errors}
          onChange={(prices) => onDraft({ ...draft, ...prices })}
        />
        <Spread choices={groups.prices} onChoose={change} />
      </View>
      {shown.map((attribute) => (
        <AttributeFilter
          key={attribute.id}
          attribute={attribute}
          query={draft}
          errors={errors}
          onChange={setAttribute}
        />
      ))}
      {shown.length < all.length ? (
        <Button
          kind="secondary"
          icon="plus"
          label={t('search.moreFilters', { count: all.length - shown.length })}
          onPress={() => setWhole(true)}
        />
      ) : null}
      <View style={styles.edge}>
        <SwitchRow
          label={t('search.privateOnly')}
          on={draft.sellerKind === 'private'}
          onChange={(on) => change({ sellerKind: on ? 'private' : '' })}
        />
      </View>
      {groups.others.map(([title, choices]) =>
        choices.length > 1 ? (
          <View key={title} style={styles.group}>
            <Words bold size="s">
              {title}
            </Words>
            <Spread choices={choices} onChoose={change} />
          </View>
        ) : null,
      )}
      {facets?.capped ? (
        <Words size="s" colour="muted">
          {t('lists.counted', { count: facets.counted })}
        </Words>
      ) : null}
    </View>
  );
}

interface SpreadProps {
  choices: readonly Choice[];
  onChoose(changes: Partial<SearchLink>): void;
}

/** How what was found is spread by one thing, each part a press away; one part tells nothing apart. */
function Spread({ choices, onChoose }: SpreadProps) {
  const { lang } = useTexts();
  if (choices.length < 2) return null;
  return (
    <View style={styles.chips}>
      {choices.map(([key, label, count, changes]) => (
        <Chip key={key} label={`${label} · ${formatNumber(count, lang)}`} onPress={() => onChoose(changes)} />
      ))}
    </View>
  );
}

const styles = StyleSheet.create({
  all: { gap: space.xl },
  group: { gap: space.s },
  chips: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
  edge: { marginHorizontal: -space.l },
  foot: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
  clear: { flexGrow: 1 },
  show: { flexGrow: 2 },
});
