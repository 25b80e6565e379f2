/** What somebody has begun to write, by conversation; data/person-storage.ts drops it with the person. */
const nameOf = (key: string) => `message:${key}`;

export function readDraft(key: string): string {
  try {
    return localStorage.getItem(nameOf(key)) ?? '';
  } catch {
    return '';
  }
}

export function keepDraft(key: string, text: string): void {
  try {
    if (text) localStorage.setItem(nameOf(key), text);
    else localStorage.removeItem(nameOf(key));
  } catch {
    // Without storage a reload costs the text, and nothing else.
  }
}
