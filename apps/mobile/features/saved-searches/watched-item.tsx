import type { AlertTime } from '@thulubazaar/contract';
import { useState } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Button, IconButton } from '~/ui/button.tsx';
import { Chip } from '~/ui/chip.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { space, tapTarget, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

const times = ['at_once', 'daily', 'off'] as const satisfies AlertTime[];

interface Props {
  icon: string;
  title: string;
  text?: string;
  isNew?: boolean;
  alerts: AlertTime;
  isBusy: boolean;
  onOpen(): void;
  onWhen(when: AlertTime): void;
  pause?: { label: string; run(): void };
  removeLabel: string;
  onRemove(): void;
}

/** Something one hears of: pressed it is shown; beside it, when one hears of it, and no more. */
export function WatchedItem({
  icon,
  title,
  text = '',
  isNew = false,
  alerts,
  isBusy,
  onOpen,
  onWhen,
  pause,
  removeLabel,
  onRemove,
}: Props) {
  const colours = useColours();
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const close = (work: () => void) => () => {
    setOpen(false);
    work();
  };
  return (
    <View style={[styles.item, { borderColor: colours.line }]}>
      <Pressable
        accessibilityRole="link"
        onPress={onOpen}
        style={({ pressed }) => [styles.open, pressed && styles.pressed]}
      >
        <Icon name={icon} colour="brand" />
        <View style={styles.words}>
          <Words bold={isNew}>{title}</Words>
          <Words size="s" colour={isNew ? 'brand' : 'muted'}>
            {[text, t(`savedSearches.when_${alerts}`)].filter(Boolean).join(' · ')}
          </Words>
        </View>
      </Pressable>
      <IconButton
        icon="ellipsis-vertical"
        label={t('savedSearches.whenOf', { name: title })}
        onPress={() => setOpen(true)}
      />
      <Sheet title={title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <View style={styles.times}>
          {times.map((time) => (
            <Chip
              key={time}
              on={alerts === time}
              label={t(`savedSearches.when_${time}`)}
              onPress={close(() => onWhen(time))}
            />
          ))}
        </View>
        {pause ? <Button kind="secondary" label={pause.label} onPress={close(pause.run)} /> : null}
        <Button kind="danger" icon="trash-2" label={removeLabel} busy={isBusy} onPress={close(onRemove)} />
      </Sheet>
    </View>
  );
}

const styles = StyleSheet.create({
  item: {
    flexDirection: 'row',
    alignItems: 'center',
    paddingLeft: space.l,
    paddingRight: space.xs,
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  open: {
    flex: 1,
    minHeight: tapTarget,
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.m,
    paddingVertical: space.m,
  },
  pressed: { opacity: 0.7 },
  words: { flex: 1 },
  times: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
});
