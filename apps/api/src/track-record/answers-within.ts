import type { SellerCard } from '@thulubazaar/contract';

/** How long who asked had to wait. */
export interface Waits {
  /** In so many conversations. */
  asked: number;
  /** Hours, of the one in the middle; infinite where that one was never answered. */
  typical: number | null;
}

/** With fewer conversations than these nothing is said. */
export const fewestAsked = 5;

const limits = [
  ['hour', 1],
  ['day', 24],
  ['days', 72],
] as const;

/** How soon somebody answers, in words that stay true for a while; null where nothing good or nothing certain is to be said. */
export function answersWithin({ asked, typical }: Waits): SellerCard['answersWithin'] | null {
  if (asked < fewestAsked || typical === null) return null;
  return limits.find(([, hours]) => typical <= hours)?.[0] ?? null;
}
