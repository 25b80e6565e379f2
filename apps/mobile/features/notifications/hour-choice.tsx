import { clockTime } from '@thulubazaar/nepal/calendar';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Chip } from '~/ui/chip.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { space } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

const nepalIsAhead = 5 * 60 + 45;

/** A minute of the day in Nepal as clocks there say it. */
function timeText(minute: number, lang: 'en' | 'ne'): string {
  return clockTime(new Date(Date.UTC(2026, 0, 1) + (minute - nepalIsAhead) * 60_000), lang);
}

interface Props {
  label: string;
  /** Of the day, in Nepal. */
  minute: number;
  onChoose(minute: number): void;
}

/** An hour of the day, chosen from all of them. */
export function HourChoice({ label, minute, onChoose }: Props) {
  const { lang } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <View style={styles.line}>
      <Words style={styles.label}>{label}</Words>
      <Button
        kind="secondary"
        icon="clock"
        label={timeText(minute, lang)}
        accessibilityLabel={`${label}: ${timeText(minute, lang)}`}
        onPress={() => setOpen(true)}
      />
      <Sheet title={label} isOpen={isOpen} onClose={() => setOpen(false)}>
        <View style={styles.hours}>
          {Array.from({ length: 24 }, (_, hour) => (
            <Chip
              key={timeText(hour * 60, lang)}
              on={Math.floor(minute / 60) === hour}
              label={timeText(hour * 60, lang)}
              onPress={() => {
                setOpen(false);
                onChoose(hour * 60);
              }}
            />
          ))}
        </View>
      </Sheet>
    </View>
  );
}

const styles = StyleSheet.create({
  line: { flexDirection: 'row', alignItems: 'center', gap: space.m },
  label: { flex: 1 },
  hours: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
});
