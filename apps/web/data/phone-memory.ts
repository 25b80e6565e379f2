/** Whose phone this is, as `keepDraftsOf` (person-storage.ts) has written it. */
const ownerName = 'drafts-of';
const visitedName = 'visited';
const mostVisited = 20;
const searchedName = 'searched';
const mostSearched = 6;
/** The early script asks for `visited` and `place` by these names, to keep the room of what is made of them. */
const placeName = 'place';

/** A listing that was looked at, with all that is shown of it again. */
export interface Visited {
  id: number;
  path: string;
  title: string;
  /** As it is written, in each language. */
  price: { en: string; ne: string };
  /** Address of a small photo. */
  photo: string | null;
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** The handle of the person who is signed in; undefined where this phone does not know it, null where nobody is. */
export function signedInHandle(): string | null | undefined {
  if (document.documentElement.dataset.account === undefined) return null;
  return read(ownerName) ?? undefined;
}

/** What was looked at on this phone, last seen first. Nothing of it is ever sent anywhere. */
export function visits(): Visited[] {
  try {
    return JSON.parse(read(visitedName) ?? '[]');
  } catch {
    return [];
  }
}

/** Remembers that a listing was looked at, in place of the oldest one when there are many. */
export function visited(listing: Visited): void {
  const others = visits().filter(({ id }) => id !== listing.id);
  try {
    localStorage.setItem(visitedName, JSON.stringify([listing, ...others].slice(0, mostVisited)));
  } catch {
    // Without storage nothing is remembered.
  }
}

export function forgetVisits(): void {
  try {
    localStorage.removeItem(visitedName);
  } catch {
    // Nothing was kept.
  }
}

/** A place that was looked in, with its name in each language. */
export interface RememberedPlace {
  id: string;
  en: string;
  ne: string;
}

/** The place that was looked in last on this phone. Nothing of it is ever sent anywhere but in the address of its page. */
export function rememberedPlace(): RememberedPlace | null {
  try {
    const kept: RememberedPlace | null = JSON.parse(read(placeName) ?? 'null');
    return kept && /^[a-z0-9/-]+$/.test(kept.id) ? kept : null;
  } catch {
    return null;
  }
}

export function rememberPlace(place: RememberedPlace): void {
  try {
    localStorage.setItem(placeName, JSON.stringify(place));
  } catch {
    // Without storage nothing is remembered.
  }
}

export function forgetPlace(): void {
  try {
    localStorage.removeItem(placeName);
  } catch {
    // Nothing was kept.
  }
}

/** What was searched for on this phone, last first. Nothing of it is ever sent anywhere. */
export function searches(): string[] {
  try {
    const kept: unknown = JSON.parse(read(searchedName) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers a search, in place of the oldest one when there are many. */
export function searched(text: string): void {
  const asked = text.trim();
  if (asked === '') return;
  try {
    const others = searches().filter((each) => each !== asked);
    localStorage.setItem(searchedName, JSON.stringify([asked, ...others].slice(0, mostSearched)));
  } catch {
    // Without storage nothing is remembered.
  }
}

export function forgetSearches(): void {
  try {
    localStorage.removeItem(searchedName);
  } catch {
    // Nothing was kept.
  }
}
