import type { ReactNode } from 'react';
import { StyleSheet, View } from 'react-native';
import { Icon } from './icon.tsx';
import { radius, space, useColours } from './theme.ts';
import { Words } from './words.tsx';

interface Props {
  /** Nothing is drawn of an empty one. */
  text?: string;
  /** Something went wrong, or wants care. */
  alert?: boolean;
  icon?: string;
  /** What can be done about it, below. */
  children?: ReactNode;
}

/** A sentence that stands out from what is around it; screen readers say it when it comes. */
export function Note({ text = '', alert = false, icon, children }: Props) {
  const colours = useColours();
  if (!text && !children) return null;
  const ink = alert ? 'alert' : 'ink';
  const shown = icon ?? (alert ? 'triangle-alert' : undefined);
  return (
    <View
      accessibilityLiveRegion="polite"
      accessibilityRole={alert ? 'alert' : undefined}
      style={[styles.note, { backgroundColor: alert ? colours.alertSoft : colours.sunken }]}
    >
      {text ? (
        <View style={styles.line}>
          {shown ? <Icon name={shown} size={20} colour={ink} /> : null}
          <Words colour={ink} style={styles.text}>
            {text}
          </Words>
        </View>
      ) : null}
      {children}
    </View>
  );
}

const styles = StyleSheet.create({
  note: { padding: space.m, borderRadius: radius.s, gap: space.s },
  line: { flexDirection: 'row', gap: space.s },
  text: { flex: 1 },
});
