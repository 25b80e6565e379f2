import { fireEvent, screen, waitFor } from '@testing-library/react-native';
import { line } from '~/data/line.ts';
import { outbox } from '~/data/outbox.ts';
import { session } from '~/data/session.ts';
import { settings } from '~/device/settings.ts';
import { doubleApi } from '~/test/api-double.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { sita } from '~/test/people.ts';
import { renderScreen } from '~/test/render-screen.tsx';
import { ProfileScreen } from './profile-screen.tsx';

jest.setTimeout(30_000);

const mockRouter = { push: jest.fn(), dismissTo: jest.fn() };
jest.mock('expo-router', () => ({
  Stack: { Screen: () => null },
  useRouter: () => mockRouter,
}));
jest.mock('~/device/push.ts', () => require('~/device/push.web.ts'));

const phone = { id: '3f0e8a52-7a53-4b7e-9c55-0c3f4d2c9a10', address: '10.0.0.1', device: null };
const when = { createdAt: '2026-11-29T06:00:00Z', lastUsedAt: '2026-11-29T06:00:00Z' };
const here = { ...phone, ...when, current: true, expiresAt: '2027-01-01T00:00:00Z' };
const there = { ...here, id: '4f0e8a52-7a53-4b7e-9c55-0c3f4d2c9a10', current: false };

function double() {
  return doubleApi({
    'GET /api/me/unread': { unread: 0, notifications: 0 },
    'GET /api/me/favourite-ids': { ids: [] },
    'GET /api/me/contact': {
      ...{ call: false, whatsapp: false, viber: false, hours: null },
      ...{ canShowNumber: true, seenThisWeek: 2 },
    },
    'PUT /api/me/contact': { call: true, whatsapp: false, viber: false, hours: null },
    'GET /api/auth/me/ways': { phone: sita.phone, email: null, identities: [], offered: [], passkeys: 0 },
    'GET /api/auth/me/passkeys': { items: [] },
    'GET /api/auth/sessions': { items: [here, there] },
    'PATCH /api/auth/me': { ...sita, name: 'Sita S.' },
    'DELETE /api/auth/sessions': {},
    'POST /api/auth/sign-out': {},
    'POST /api/auth/me/phone/code': { expiresIn: 300, resendIn: 30 },
    'POST /api/auth/me/phone': { ...sita, phone: '+9779841000003' },
  });
}

beforeEach(async () => {
  emptyShelves();
  doubleApi({ 'POST /api/auth/sign-out': {} });
  await session.end();
  await settings.settle({ lang: 'en' });
});

it('changes what buyers see and how they reach one', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  renderScreen(<ProfileScreen />);
  fireEvent.changeText(await screen.findByLabelText('Name'), 'Sita S.');
  fireEvent.press(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(session.me?.name).toBe('Sita S.'));
  expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({
    ...{ name: 'Sita S.', about: '', languages: ['ne'], placeId: null, lang: 'ne' },
  });
  fireEvent(await screen.findByLabelText('Phone calls'), 'valueChange', true);
  fireEvent.press(screen.getByRole('button', { name: 'Save how I am reached' }));
  await waitFor(() =>
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({
      ...{ call: true, whatsapp: false, viber: false, hours: null },
    }),
  );
});

it('has another number by a code that came there', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  renderScreen(<ProfileScreen />);
  fireEvent.press(await screen.findByText('Mobile number'));
  const field = (await screen.findAllByLabelText('Mobile number')).at(-1);
  if (!field) throw new Error('no field');
  fireEvent.changeText(field, '9841000003');
  fireEvent.press(screen.getByRole('button', { name: 'Send me a code' }));
  fireEvent.changeText(await screen.findByLabelText('Code'), '123456');
  await waitFor(() => expect(session.me?.phone).toBe('+9779841000003'));
  expect(asked.find(({ path }) => path === '/api/auth/me/phone')?.body).toEqual({
    ...{ phone: '9841000003', code: '123456' },
  });
});

it('signs out elsewhere, and here', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  renderScreen(<ProfileScreen />);
  fireEvent.press(await screen.findByRole('button', { name: 'Sign out everywhere else' }));
  await waitFor(() => expect(asked.some(({ method }) => method === 'DELETE')).toBe(true));
  fireEvent.press(screen.getByRole('button', { name: 'Sign out' }));
  await waitFor(() => expect(session.me).toBeNull());
  expect(asked.find(({ path }) => path === '/api/auth/sign-out')?.headers.authorization).toBe(
    'Bearer a-token',
  );
  expect(mockRouter.dismissTo).toHaveBeenCalledWith('/mine');
});

it('says before signing out what would be lost with it', async () => {
  double();
  await session.begin('a-token', sita);
  line.isOnline = false;
  // The line is gone, and what is done waits.
  globalThis.fetch = (async () => {
    throw new TypeError('Network request failed');
  }) as typeof fetch;
  await outbox.add({ kind: 'confirm', adId: 7, title: 'A bed' });
  renderScreen(<ProfileScreen />);
  fireEvent.press(await screen.findByRole('button', { name: 'Sign out' }));
  expect(screen.getByText(/One thing has not been sent yet/)).toBeTruthy();
  expect(session.me).not.toBeNull();
  fireEvent.press(screen.getByRole('button', { name: 'Sign out and delete' }));
  await waitFor(() => expect(session.me).toBeNull());
  line.isOnline = true;
});
