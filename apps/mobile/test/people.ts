import type { Me } from '@thulubazaar/contract';

/** Somebody who is signed in. */
export const sita: Me = {
  handle: 'sita-shrestha-7',
  name: 'Sita Shrestha',
  hasName: true,
  kind: 'private',
  role: 'user',
  verified: true,
  restriction: { state: 'none', until: null },
  away: null,
  about: null,
  photo: null,
  languages: ['ne'],
  place: null,
  lang: 'ne',
  phone: '+9779841000002',
  email: null,
  hasPassword: false,
  consentNeeded: [],
  joinedAt: '2026-01-01T00:00:00Z',
  path: '/seller/sita-shrestha-7',
};
