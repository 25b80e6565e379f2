'use client';

import { useRef, useState } from 'react';
import type { PhotoQueue } from './queue.ts';

interface Lacking {
  /** How many files somebody chose that are not among the photos; 0 before there was a warning. */
  count: number;
  /** Warns of those that there was no warning of yet. False where there are none: one may go on. */
  warn(): boolean;
}

/** Tells whoever goes on with a listing that some files are none of its photos, once for each. */
export function useLacking(queue: PhotoQueue): Lacking {
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  const lacking = [...queue.refused, ...queue.items.filter(({ state }) => state === 'failed')];
  // Read again after waiting: what the closure has seen may be over.
  const latest = useRef(known);
  latest.current = known;
  return {
    count: lacking.filter(({ key }) => known.has(key)).length,
    warn() {
      const keys = [...queue.refused, ...queue.items.filter(({ state }) => state === 'failed')].map(
        ({ key }) => key,
      );
      if (keys.every((key) => latest.current.has(key))) return false;
      setKnown(new Set([...latest.current, ...keys]));
      return true;
    },
  };
}
