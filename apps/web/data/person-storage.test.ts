import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetEveryDraft, keepDraftsOf } from './person-storage.ts';
import { rememberPlace, searched, searches, visited, visits } from './phone-memory.ts';

vi.mock('./outbox/outbox-vault.ts', () => ({ dropOutbox: () => {} }));
vi.mock('./photo-vault.ts', () => ({ dropEveryPhoto: () => {} }));

beforeEach(() => {
  const methods = {
    getItem: (name: string) => Reflect.get(phone, name) ?? null,
    setItem: (name: string, value: string) => void Object.assign(phone, { [name]: value }),
    removeItem: (name: string) => void Reflect.deleteProperty(phone, name),
  };
  const phone: object = Object.create(methods);
  vi.stubGlobal('localStorage', phone);
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

it('forgets with the person what they searched for, looked at and wrote, and leaves how the page looks', () => {
  used();
  forgetEveryDraft();
  expect([searches(), visits(), Object.keys(localStorage)]).toEqual([[], [], ['theme']]);
});

it('forgets it when somebody else signs in, and keeps it for the same person', () => {
  used();
  keepDraftsOf('asha');
  expect(searches()).toEqual(['wedding sari']);
  keepDraftsOf('bina');
  expect([searches(), Object.keys(localStorage).sort()]).toEqual([[], ['drafts-of', 'theme']]);
});
