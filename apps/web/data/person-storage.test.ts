import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetEveryDraft, keepDraftsOf } from './person-storage.ts';
import { rememberPlace, searched, searches, visited, visits } from './phone-memory.ts';
import { keepTyped, takeTyped } from './typed.ts';

const { dropped, drop } = vi.hoisted(() => {
  const dropped: string[] = [];
  // As a disk does: in its own time.
  const drop = (what: string) => async () => {
    await new Promise((resolve) => setTimeout(resolve));
    dropped.push(what);
  };
  return { dropped, drop };
});

vi.mock('./outbox/outbox-vault.ts', () => ({ dropOutbox: drop('outbox') }));
vi.mock('./photo-vault.ts', () => ({ dropEveryPhoto: drop('photos') }));
vi.mock('./shared-vault.ts', () => ({ dropShared: drop('shared') }));

beforeEach(() => {
  const methods = {
    getItem(this: object, name: string) {
      return Reflect.get(this, name) ?? null;
    },
    setItem(this: object, name: string, value: string) {
      Object.assign(this, { [name]: value });
    },
    removeItem(this: object, name: string) {
      Reflect.deleteProperty(this, name);
    },
  };
  const phone: object = Object.create(methods);
  vi.stubGlobal('localStorage', phone);
  vi.stubGlobal('sessionStorage', Object.create(methods));
  vi.stubGlobal('location', { pathname: '/en/contact' });
});
afterEach(() => vi.unstubAllGlobals());

function used(): void {
  keepDraftsOf('asha');
  searched('wedding sari');
  visited({ id: 1, path: '/1', title: 'Sari', price: { en: '1', ne: '१' }, photo: null });
  rememberPlace({ id: 'kathmandu', en: 'Kathmandu', ne: 'काठमाडौं' });
  localStorage.setItem('draft:new', '{}');
  localStorage.setItem('theme', 'dark');
}

it('forgets with the person what they searched for, looked at and wrote, and leaves how the page looks', async () => {
  used();
  await forgetEveryDraft();
  expect([searches(), visits(), Object.keys(localStorage)]).toEqual([[], [], ['theme']]);
});

it('says that a person is forgotten once nothing of theirs is on the phone: the page is left then', async () => {
  dropped.length = 0;
  await forgetEveryDraft();
  expect(dropped.sort()).toEqual(['outbox', 'photos', 'shared']);
});

it('forgets it when somebody else signs in, and keeps it for the same person', () => {
  used();
  keepDraftsOf('asha');
  expect(searches()).toEqual(['wedding sari']);
  keepDraftsOf('bina');
  expect([searches(), Object.keys(localStorage).sort()]).toEqual([[], ['drafts-of', 'theme']]);
});

it('keeps what was typed into a form for who signs in anew, and for nobody else', () => {
  const typed = [['text', 'My citizenship says otherwise']] as [string, string][];
  used();
  for (const [next, left] of [
    ['asha', typed],
    ['bina', undefined],
  ] as const) {
    keepTyped('form', typed);
    keepDraftsOf(next);
    expect(takeTyped()?.typed).toEqual(left);
  }
});
