import type { AdDraft } from '@thulubazaar/contract';

/** What of `wanted` is not as in `base`. */
export function difference(base: AdDraft, wanted: AdDraft): AdDraft {
  const entries = Object.entries(wanted).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(base[name as keyof AdDraft]),
  );
  return Object.fromEntries(entries) as AdDraft;
}
