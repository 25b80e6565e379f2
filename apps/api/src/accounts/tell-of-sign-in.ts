import type pg from 'pg';
import { notify } from '../notifications/notify.ts';

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

function nameOf(userAgent: string | undefined): string | null {
  const name = (list: typeof browsers) => list.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  return [name(browsers), name(systems)].filter(Boolean).join(', ') || null;
}

/** Tells somebody that their account was signed in to from where it was not before. */
export async function tellOfSignIn(
  tx: pg.PoolClient,
  userId: string,
  sessionId: string,
  userAgent: string | undefined,
): Promise<void> {
  await notify(tx, {
    userId,
    kind: 'new_sign_in',
    key: sessionId,
    data: { device: nameOf(userAgent) },
  });
}
