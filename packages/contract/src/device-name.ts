const browsers: readonly (readonly [RegExp, string])[] = [
  // The app: `ThuluBazaar/1.0.0 (iOS 18.2)`.
  [/^ThuluBazaar\//, 'ThuluBazaar'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad|\biOS /, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** What a person would call the device of a User-Agent: `Chrome, Android`. Null when it is none of the usual. */
export function deviceName(userAgent: string | null | undefined): string | null {
  const name = (list: typeof browsers) => list.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  return [name(browsers), name(systems)].filter(Boolean).join(', ') || null;
}
