/** The parameter of an address to which somebody comes back who had to sign in before their form could be taken. */
export const returned = 'again';

/** What was typed into a form: name and value of each field, in their order; of what is ticked, whether it is. */
export type Typed = [name: string, value: string | boolean][];

interface Kept {
  page: string;
  form: string;
  typed: Typed;
  at: number;
}

const key = 'typed';
const halfAnHour = 30 * 60_000;

/** Keeps what was typed into a form of this page, for as long as the tab is there. */
export function keepTyped(form: string, typed: Typed): void {
  const kept: Kept = { page: location.pathname, form, typed, at: Date.now() };
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Private windows may keep nothing.
  }
}

/** What was typed on this page a little while ago, once. */
export function takeTyped(): Pick<Kept, 'form' | 'typed'> | null {
  try {
    const kept: Kept | null = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (kept?.page !== location.pathname) return null;
    forgetTyped();
    return Date.now() - kept.at < halfAnHour ? kept : null;
  } catch {
    return null;
  }
}

/** The next one at this browser has no use for it. */
export function forgetTyped(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Where nothing can be kept nothing was.
  }
}
