// Without zod: apps compare versions where there is no line as well.

export const appPlatforms = ['android', 'ios'] as const;
export type AppPlatform = (typeof appPlatforms)[number];

/** `needed`: the app asks for the update and does nothing else; `possible`: it may say that there is one. */
export const appUpdates = ['none', 'possible', 'needed'] as const;
export type AppUpdate = (typeof appUpdates)[number];

/** Up to three numbers, as stores take them; what is left out is 0. */
export const appVersionPattern = /^\d{1,4}(?:\.\d{1,4}){0,2}$/;

/** Less than 0 where `a` is older, more where it is newer. */
export function compareAppVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const at of [0, 1, 2]) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What an app of some version is to do, by the oldest that may go on and the newest that the store has; null where none is said. */
export function appUpdateOf(
  version: string,
  { oldest, newest }: { oldest: string | null; newest: string | null },
): AppUpdate {
  if (oldest !== null && compareAppVersions(version, oldest) < 0) return 'needed';
  return newest !== null && compareAppVersions(version, newest) < 0 ? 'possible' : 'none';
}
