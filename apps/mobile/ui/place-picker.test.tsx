import { fireEvent, screen, waitFor } from '@testing-library/react-native';
import { queries } from '~/data/queries.ts';
import { settings } from '~/device/settings.ts';
import { type Asked, doubleApi } from '~/test/api-double.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { renderScreen } from '~/test/render-screen.tsx';
import { PlacePicker } from './place-picker.tsx';

const place = (id: string, level: string, en: string, ne: string, label = en) => ({
  ...{ id, level, type: level, lat: 27.7, lng: 85.3 },
  name: { en, ne },
  label: { en: label, ne },
});
const bagmati = place('bagmati', 'province', 'Bagmati', 'बागमती');
const kathmandu = place('kathmandu', 'district', 'Kathmandu', 'काठमाडौँ');
const kirtipur = place('kathmandu/kirtipur', 'local', 'Kirtipur', 'कीर्तिपुर', 'Kirtipur, Kathmandu');

function places({ path }: Asked) {
  const { q, parent } = Object.fromEntries(new URLSearchParams(path.split('?')[1]));
  if (q) return { place: null, ancestors: [], items: /^(kirt|कीर्ति|kirtipur)/.test(q) ? [kirtipur] : [] };
  if (parent === 'bagmati') return { place: bagmati, ancestors: [], items: [kathmandu] };
  if (parent === 'kathmandu') return { place: kathmandu, ancestors: [bagmati], items: [kirtipur] };
  return { place: null, ancestors: [], items: [bagmati] };
}

function open(answer: Parameters<typeof doubleApi>[0][string] = places) {
  const asked = doubleApi({ 'GET /api/places': answer });
  const onChoose = jest.fn();
  renderScreen(<PlacePicker label="Place" value={null} onChoose={onChoose} />);
  fireEvent.press(screen.getByRole('button', { name: 'Place: Choose a place' }));
  return { asked, onChoose };
}
const type = async (text: string) =>
  fireEvent.changeText(await screen.findByLabelText('A city, district or area, in English or नेपाली'), text);

beforeEach(async () => {
  emptyShelves();
  queries.clear();
  await settings.settle({ lang: 'en' });
});

it.each(['kirt', 'कीर्ति'])('finds a place by its name, as it is written: %s', async (typed) => {
  const { asked, onChoose } = open();
  await type(typed);
  fireEvent.press(await screen.findByText('Kirtipur, Kathmandu'));
  expect(onChoose).toHaveBeenCalledWith({ id: kirtipur.id, label: kirtipur.label });
  expect(asked.filter(({ path }) => path.includes('q='))).toHaveLength(1);
});

it('leads from the provinces down, where any level but the first can be chosen', async () => {
  const { onChoose } = open();
  fireEvent.press(await screen.findByText('Bagmati'));
  fireEvent.press(await screen.findByText('Kathmandu'));
  await screen.findByText('Kirtipur');
  fireEvent.press(screen.getByText('All of Kathmandu'));
  expect(onChoose).toHaveBeenCalledWith({ id: 'kathmandu', label: kathmandu.label });
});

it('finds without a line what was looked for before, and says that nothing was found', async () => {
  open();
  await type('kirt');
  await screen.findByText('Kirtipur, Kathmandu');
  await type('nowhere');
  await screen.findByText('No place of that name.');
  screen.unmount();
  open(() => {
    throw new TypeError('no line');
  });
  await type('kirt');
  await waitFor(() => expect(screen.getByText('Kirtipur, Kathmandu')).toBeTruthy());
});
