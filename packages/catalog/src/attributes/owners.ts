import { attribute } from '../attribute.ts';

export const owners = attribute({
  id: 'owners',
  kind: 'choice',
  label: { en: 'Owners so far', ne: 'अहिलेसम्मका धनी' },
  order: 38,
  options: [
    { id: 'first', label: { en: 'One', ne: 'एक जना' }, also: ['first owner', 'single owner', 'एक हाते'] },
    { id: 'second', label: { en: 'Two', ne: 'दुई जना' } },
    { id: 'more', label: { en: 'Three or more', ne: 'तीन वा बढी' } },
  ],
  in: ['vehicles'],
  notIn: ['vehicles/bicycles', 'vehicles/parts', 'vehicles/accessories'],
  more: true,
  filter: true,
  search: true,
  phrase: { en: { one: 'owners: {value}', other: 'owners: {value}' }, ne: 'धनी: {value}' },
});
