'use client';

import { useEffect, useState } from 'react';

/**
 * Something that few people need, fetched when it is needed; null until it is here, and without a line.
 * @param load the same function every time
 */
export function useLoaded<Value>(isNeeded: boolean, load: () => Promise<Value>): Value | null {
  const [loaded, setLoaded] = useState<{ value: Value } | null>(null);
  useEffect(() => {
    if (!isNeeded || loaded) return;
    let isGone = false;
    load().then(
      (value) => {
        if (!isGone) setLoaded({ value });
      },
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, [isNeeded, loaded, load]);
  return loaded?.value ?? null;
}
