import type { Shop } from '@thulubazaar/contract';
import { fireEvent, renderRouter, screen, waitFor } from 'expo-router/testing-library';
import { Linking } from 'react-native';
import { queries } from '~/data/queries.ts';
import { session } from '~/data/session.ts';
import { settings } from '~/device/settings.ts';
import { doubleApi } from '~/test/api-double.ts';
import { cardLike, pageOf, tree } from '~/test/listings.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { sita } from '~/test/people.ts';
import { Around } from '~/test/render-screen.tsx';
import { ShopScreen } from './shop-screen.tsx';

const section = '3b241101-e2bb-4255-8caf-4136c566a962';
const allDay = [{ from: '00:00', to: '24:00' }];
const shop: Shop = {
  ...{ slug: 'himal-mobile', name: 'Himal Mobile', path: '/shop/himal-mobile', logo: null, cover: null },
  ...{ description: 'Phones since 2060.', verified: true, verifiedAt: '2026-01-01T00:00:00Z' },
  hours: { week: [allDay, allDay, allDay, allDay, allDay, allDay, allDay], exceptions: [] },
  places: [],
  contact: { phones: 1, whatsapp: false, email: false, website: null },
  business: {
    registeredName: 'Himal Pvt. Ltd.',
    registrationNumber: null,
    pan: '123456789',
    grievance: null,
  },
  announcements: [
    { id: section, text: 'Closed over Tihar', from: '2000-01-01', until: '2999-01-01' },
    { id: section.replace('3', '4'), text: 'Long over', from: '2000-01-01', until: '2000-01-02' },
  ],
  sections: [{ id: section, name: 'Covers', listings: 3 }],
  ...{ listings: 3, followers: 0, openedAt: '2025-01-01T00:00:00Z' },
};

function open(answers: Parameters<typeof doubleApi>[0] = {}) {
  const asked = doubleApi({
    'GET /api/categories': tree,
    'GET /api/shops/himal-mobile': shop,
    'GET /api/ads': pageOf([cardLike({ title: 'A cover' })]),
    'GET /api/search': {
      ...pageOf([cardLike({ title: 'A red cover' })]),
      corrected: null,
      understood: [],
      similar: [],
    },
    'GET /api/me/favourite-ids': { ids: [] },
    'GET /api/my/searches': { items: [] },
    'GET /api/my/follows': { items: [] },
    'GET /api/my/shop-follows': { items: [] },
    ...answers,
  });
  queries.clear();
  renderRouter(
    {
      'shop/[slug]': () => (
        <Around>
          <ShopScreen />
        </Around>
      ),
      'sign-in': () => null,
    },
    { initialUrl: '/shop/himal-mobile' },
  );
  return asked;
}

beforeEach(async () => {
  await session.end();
  emptyShelves();
  await settings.settle({ lang: 'en' });
});

it('shows a shop, what it has to say today, its hours and papers', async () => {
  open();
  await screen.findByText('A cover');
  expect(screen.getByText('Open')).toBeTruthy();
  expect(screen.getByText('Closed over Tihar')).toBeTruthy();
  expect(screen.queryByText('Long over')).toBeNull();
  fireEvent.press(screen.getByText('Opening hours'));
  expect(await screen.findAllByText('Day and night')).toHaveLength(7);
  fireEvent.press(screen.getByText('About the shop'));
  await screen.findByText('Himal Pvt. Ltd.');
});

it('looks within the shop, by section and by words', async () => {
  const asked = open();
  await screen.findByText('A cover');
  fireEvent.press(screen.getByRole('button', { name: 'Covers · 3' }));
  await waitFor(() => expect(asked.at(-1)?.path).toContain(`shopSection=${section}`));
  const field = screen.getByLabelText('Search in Himal Mobile');
  fireEvent.changeText(field, 'red');
  fireEvent(field, 'submitEditing');
  await screen.findByText('A red cover');
  const search = asked.findLast(({ path }) => path.startsWith('/api/search?'))?.path;
  expect(search).toContain('shop=himal-mobile');
  expect(search).toContain('q=red');
});

it('shows its numbers to who is signed in and has one of their own', async () => {
  const dialled = jest.spyOn(Linking, 'openURL').mockResolvedValue(true);
  await session.begin('a-token', sita);
  let hasNumber = false;
  open({
    'POST /api/shops/himal-mobile/contact': () =>
      hasNumber
        ? { phones: ['+97714441234'], whatsapp: null, email: null }
        : { status: 403, error: { code: 'phone_needed', message: 'Yours first.' } },
  });
  await screen.findByText('A cover');
  fireEvent.press(screen.getByRole('button', { name: 'Show phone numbers' }));
  await screen.findByText('Numbers are shown to people who have added their own.');
  hasNumber = true;
  fireEvent.press(screen.getByRole('button', { name: 'Show phone numbers' }));
  fireEvent.press(await screen.findByText('14441234'));
  expect(dialled).toHaveBeenLastCalledWith('tel:+97714441234');
});
