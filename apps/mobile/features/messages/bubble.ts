import { StyleSheet } from 'react-native';
import { radius, space } from '~/ui/theme.ts';

/** How what is said stands on the screen: one's own on the right. */
export const bubble = StyleSheet.create({
  item: { maxWidth: '86%', paddingHorizontal: space.m, paddingTop: space.m, gap: 2 },
  follows: { paddingTop: space.xs },
  mine: { alignSelf: 'flex-end', alignItems: 'flex-end' },
  theirs: { alignSelf: 'flex-start', alignItems: 'flex-start' },
  bubble: {
    paddingHorizontal: space.m,
    paddingVertical: space.s,
    borderRadius: radius.l,
    borderWidth: StyleSheet.hairlineWidth,
  },
  foot: { flexDirection: 'row', alignItems: 'center', justifyContent: 'flex-end', gap: space.xs },
});
