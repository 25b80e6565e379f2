import { useRef, useState } from 'react';
import type { ListingPhotos } from './listing-photos.ts';

interface Lacking {
  /** Of how many files there was a warning that are none of the photos still. */
  count: number;
  /**
   * Warns of files that are none of the photos, and at the end of photos that have not arrived, once of each.
   * @returns false where there is nothing new to warn of: one may go on
   */
  warn(isEnd: boolean): boolean;
}

/** Tells whoever goes on with a listing that some of what they chose is not among its photos. */
export function useLacking(queue: ListingPhotos): Lacking {
  const [, setCount] = useState(0);
  const known = useRef(new Set<string>());
  const failed = () => queue.items.filter(({ state }) => state === 'failed');
  return {
    count: [...queue.refused, ...failed()].filter(({ key }) => known.current.has(key)).length,
    warn(isEnd) {
      const lacking = [...queue.refused, ...(isEnd ? failed() : [])];
      if (lacking.every(({ key }) => known.current.has(key))) return false;
      for (const { key } of lacking) known.current.add(key);
      setCount(known.current.size);
      return true;
    },
  };
}
