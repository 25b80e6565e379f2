import { AccessibilityInfo, Platform } from 'react-native';

/** What comes by itself is said by `sayAloud`: as a live region it would be said twice. */
export const liveRegion = 'none';

/** Tells who hears the screen something, after what is just being said. */
export function sayAloud(text: string): void {
  AccessibilityInfo.announceForAccessibilityWithOptions(text, { queue: true });
}

/**
 * For how long something is shown that goes by itself, in milliseconds, as people have settled it on their phone.
 * @param isActedOn something can be done about it
 * @returns null: until it is taken away; who hears the screen has to find the way to it first
 */
export async function shownFor(milliseconds: number, isActedOn: boolean): Promise<number | null> {
  if (isActedOn && (await AccessibilityInfo.isScreenReaderEnabled())) return null;
  if (Platform.OS !== 'android') return milliseconds;
  return AccessibilityInfo.getRecommendedTimeoutMillis(milliseconds);
}
