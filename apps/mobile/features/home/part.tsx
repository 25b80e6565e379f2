import type { AdCard } from '@thulubazaar/contract';
import type { ReactNode } from 'react';
import { StyleSheet, View } from 'react-native';
import { CardStrip } from '~/cards/card-grid.tsx';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { space } from '~/ui/theme.ts';
import { Heading } from '~/ui/words.tsx';

interface Props {
  title: string;
  /** The way to all of it. */
  onAll?(): void;
  children?: ReactNode;
}

/** A part of the front, with its heading and the way to all of it. */
export function Part({ title, onAll, children }: Props) {
  const { t } = useTexts();
  return (
    <View style={styles.part}>
      <View style={styles.head}>
        <Heading size="l" style={styles.title}>
          {title}
        </Heading>
        {onAll ? (
          <Button
            kind="quiet"
            label={t('home.seeAll')}
            accessibilityLabel={`${t('home.seeAll')}: ${title}`}
            onPress={onAll}
          />
        ) : null}
      </View>
      {children}
    </View>
  );
}

/** A part with a few cards that scroll sideways. */
export function Strip({ listings, ...part }: Omit<Props, 'children'> & { listings: readonly AdCard[] }) {
  return (
    <Part {...part}>
      <CardStrip listings={listings} />
    </Part>
  );
}

const styles = StyleSheet.create({
  part: { gap: space.xs },
  head: { flexDirection: 'row', alignItems: 'center', minHeight: 48, paddingLeft: space.m },
  title: { flex: 1 },
});
