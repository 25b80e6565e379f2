import { ApiError } from '@thulubazaar/client';
import type { ReactNode } from 'react';
import { ActivityIndicator, StyleSheet, View } from 'react-native';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { space, useColours } from './theme.ts';
import { Heading, Words } from './words.tsx';

/** Something is on its way, for the first time. */
export function Loading() {
  const colours = useColours();
  const { t } = useTexts();
  return (
    <View style={styles.middle} accessible accessibilityLabel={t('form.loading')}>
      <ActivityIndicator color={colours.brand} size="large" />
    </View>
  );
}

interface EmptyProps {
  icon: string;
  title: string;
  text?: string;
  /** What to do now. */
  children?: ReactNode;
}

/** There is nothing, and what to do about it. */
export function Empty({ icon, title, text, children }: EmptyProps) {
  return (
    <View style={styles.middle}>
      <Icon name={icon} size={48} colour="muted" />
      <Heading size="l" style={styles.centred}>
        {title}
      </Heading>
      {text ? (
        <Words colour="muted" style={styles.centred}>
          {text}
        </Words>
      ) : null}
      {children}
    </View>
  );
}

/** It did not come: why, in the user's language, and once more. */
export function Failed({ error, onRetry }: { error: unknown; onRetry(): void }) {
  const { t } = useTexts();
  // The phone's line is nobody's fault, and said as what it is.
  const isOfLine = error instanceof ApiError && error.status === 0;
  const isOffline = isOfLine && error.code === 'offline';
  const said = isOffline
    ? { title: t('offline.missingTitle'), text: t('offline.missingText') }
    : isOfLine
      ? { title: problemText(error, t) }
      : { title: t('error.title'), text: problemText(error, t) };
  return (
    <Empty icon={isOfLine ? 'wifi-off' : 'triangle-alert'} {...said}>
      <Button kind="secondary" icon="rotate-cw" label={t('form.retry')} onPress={onRetry} />
    </Empty>
  );
}

const styles = StyleSheet.create({
  middle: {
    flex: 1,
    minHeight: 240,
    alignItems: 'center',
    justifyContent: 'center',
    gap: space.m,
    padding: space.xl,
  },
  centred: { textAlign: 'center' },
});
