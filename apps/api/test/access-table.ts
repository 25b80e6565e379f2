import { randomUUID } from 'node:crypto';
import { confirmsDeletion, documentVersions, type operations } from '@thulubazaar/contract';
import { issueTicket } from '../src/accounts/identities/tickets.ts';
import { actToken, stopToken } from '../src/deliveries/links.ts';
import { bulkKey } from '../src/kernel/store/keys.ts';
import { notify } from '../src/notifications/notify.ts';
import { converse } from './conversing.ts';
import { makeAd, makeImage, makePerson, makeUser, type Person, roomDraft } from './factories.ts';
import type { TestApi } from './harness.ts';
import { broughtBy, newAccount, withIdentity } from './identities.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { newPasskey, withPasskey } from './passkeys.ts';
import { codeFor, givePhone, newPhone, requestCode, requestNewCode, send } from './people.ts';
import { startApp, ticketOf, withApp } from './second-factor.ts';
import { selling } from './selling.ts';
import { joinShop, makeShop } from './shops.ts';
import { makeVerification } from './verifications.ts';

/** Nobody; somebody with nothing; whom the resource belongs to; somebody with another of the same kind; a moderator; an admin. */
export const roles = ['anonymous', 'user', 'owner', 'other', 'moderator', 'admin'] as const;
export type Role = (typeof roles)[number];

export interface World {
  api: TestApi;
  /** Whom the API takes for Google, Facebook and Apple. */
  provider: IdentityProvider;
  owner: Person;
  other: Person;
  /** Whom the owner talks with, where it is about a conversation. */
  peer: Person;
}

/** A valid request for an operation: only who sends it may decide what is answered. */
export interface Ask {
  params?: Record<string, string | number>;
  query?: string;
  body?: unknown;
}

interface Row {
  /** Made anew for every operation; for those that are not about an owner's resource, for every role, who calls. */
  ask?: (world: World, caller?: Person) => Promise<Ask> | Ask;
  /** Statuses in the order of `roles`. */
  answers: readonly [
    anonymous: number,
    user: number,
    owner: number,
    other: number,
    moderator: number,
    admin: number,
  ];
  /** Of a conversation: the other of its two, the other while the owner has blocked them, and while they have blocked the owner. */
  between?: readonly [peer: number, blocked: number, blocker: number];
  /** Of a shop: who works in it. */
  staff?: number;
}

const everyWay = { call: true, whatsapp: true, viber: true, hours: null };

const everyone = (status: number) => [status, status, status, status, status, status] as const;
const signedIn = (status: number) => [401, status, status, status, status, status] as const;
// A moderator sees what others own through a report of it, which no operation here is about.
const ownerOnly = (status: number) => [401, 404, status, 404, 404, 404] as const;

const moderatorOnly = (status: number) => [401, 403, 403, 403, status, status] as const;
const adminOnly = (status: number) => [401, 403, 403, 403, 403, status] as const;
const aRule = { kind: 'words', terms: 'gun' } as const;

async function weaponsNow({ context }: TestApi) {
  const { rows } = await context.pool.query<{ version: number }>(
    `select version from rules where code = 'weapons'`,
  );
  return { version: rows[0]?.version ?? 0, note: 'another note' };
}

/** What is live is being counted, or has been and something was found. */
async function aRuleRun({ api, owner }: World, state: 'running' | 'done'): Promise<{ id: string }> {
  const { pool } = api.context;
  await pool.query('delete from rule_runs');
  const { rows } = await pool.query<{ id: string }>(
    `insert into rule_runs (holds, state, started_by, found, ended_at)
     values (false, $1, $2, 1, case when $1 = 'done' then now() end) returning id`,
    [state, owner.id],
  );
  const id = rows[0]?.id ?? '';
  await pool.query(
    `insert into rule_run_rules select $1, code, version, effect from rules
      where enabled and (effect = 'pass' or code = 'weapons')`,
    [id],
  );
  return { id };
}

async function anAd({ api, owner, other }: World, state: 'draft' | 'live' = 'live') {
  await makeAd(api.context, { ownerId: other.id, state });
  return { id: await makeAd(api.context, { ownerId: owner.id, state }) };
}

/** One that is whole, and that nobody but its owner has seen. */
async function aDraft({ owner }: World): Promise<number> {
  const { data } = await owner.ask('POST /api/ads', { body: roomDraft() });
  return data?.id ?? 0;
}

async function aConversation({ owner, other, peer, api }: World) {
  const adId = await makeAd(api.context, { ownerId: peer.id });
  await converse(other, await makeAd(api.context, { ownerId: peer.id }));
  return { id: (await converse(owner, adId)).conversation.id };
}

async function aDevice({ owner }: World): Promise<string> {
  const { data } = await owner.ask('POST /api/notifications/devices', {
    body: { channel: 'fcm', address: `token-${randomUUID()}`, lang: 'en' },
  });
  return data?.id ?? '';
}

function aStopLink({ api, owner }: World): string {
  return stopToken(api.context.config, { userId: owner.id, group: 'alerts', channel: 'mail' });
}

/** The button of a notification that was pushed to the owner. */
async function aButton({ api, owner }: World) {
  const { id: adId } = await selling(owner).post();
  const data = { adId, title: 'A room', path: `/listing/a-room-${adId}` };
  await notify(api.context.pool, { userId: owner.id, kind: 'still_available', key: `${adId}:1`, data });
  const { rows } = await api.context.pool.query<{ id: number }>(
    'select id from notifications where user_id = $1 and key = $2',
    [owner.id, `${adId}:1`],
  );
  const id = rows[0]?.id ?? 0;
  return { id, token: actToken(api.context.config, { notificationId: id, userId: owner.id, adId }) };
}

async function aReport(world: World): Promise<string> {
  const { id } = await aConversation(world);
  const { data } = await world.owner.ask('POST /api/conversations/{id}/report', {
    params: { id },
    body: { reason: 'spam' },
  });
  return data?.id ?? '';
}

/** A case about somebody whom somebody else has reported. */
async function aCase({ api }: World, about?: Person): Promise<string> {
  const reporter = await makePerson(api);
  const { data } = await reporter.ask('POST /api/users/{handle}/report', {
    params: { handle: (about ?? (await makeUser(api.context))).handle },
    body: { reason: 'abuse' },
  });
  const { rows } = await api.context.pool.query<{ case_id: string }>(
    'select case_id from reports where id = $1',
    [data?.id],
  );
  return rows[0]?.case_id ?? '';
}

/** A warning: of the owner by somebody, or of somebody by whoever is given. */
async function aDecision(world: World, by?: Person): Promise<{ caseId: string; id: string }> {
  const { pool } = world.api.context;
  const caseId = await aCase(world, by ? undefined : world.owner);
  const { rows } = await pool.query<{ id: string }>(
    `with closed as (update cases set closed_at = now() where id = $1 returning id, person_id)
     insert into case_decisions (case_id, person_id, decision, reason, moderator_id)
     select id, person_id, 'warn', 'abuse', $2 from closed returning id`,
    [caseId, (by ?? world.other).id],
  );
  return { caseId, id: rows[0]?.id ?? '' };
}

async function labelDealer({ api }: World, { id }: Person): Promise<void> {
  await api.context.pool.query('update users set dealer_since = now() where id = $1', [id]);
  await api.context.pool.query('delete from dealer_appeals where user_id = $1', [id]);
}

async function anAppeal(world: World): Promise<string> {
  // One for each role that asks, on one day.
  await world.api.context.pool.query('delete from rate_limits');
  await labelDealer(world, world.owner);
  await world.owner.ask('POST /api/me/standing/appeal', { body: { text: 'These were my own things.' } });
  const { rows } = await world.api.context.pool.query<{ id: string }>(
    'select id from dealer_appeals where user_id = $1 and decided_at is null',
    [world.owner.id],
  );
  return rows[0]?.id ?? '';
}

async function aFinding({ api, owner, other }: World): Promise<number> {
  const { rows } = await api.context.pool.query<{ id: number }>(
    `insert into likeness_findings (ad_id, other_ad_id, kind, score) values ($1, $2, 'photo', 0.9) returning id`,
    [await makeAd(api.context, { ownerId: other.id }), await makeAd(api.context, { ownerId: owner.id })],
  );
  return rows[0]?.id ?? 0;
}

const announcement = { level: 'info', en: 'Photos are slow today.', ne: 'आज फोटो ढिलो छन्।' };

async function anAnnouncement({ api, owner }: World): Promise<string> {
  const { rows } = await api.context.pool.query<{ id: string }>(
    `insert into announcements (level, text_en, text_ne, created_by) values ('info', 'a', 'b', $1) returning id`,
    [owner.id],
  );
  return rows[0]?.id ?? '';
}

async function anImage({ api, owner, other }: World) {
  await makeImage(api.context, other.id);
  return { id: await makeImage(api.context, owner.id) };
}

/** Somebody is about to be given the owner's account. */
async function aRecovery({ api, owner }: World): Promise<string> {
  const { rows } = await api.context.pool.query<{ id: string }>(
    `insert into recoveries (requester_id, account_id, reason, state, carry_out_at)
     values ($1, $2, 'number_lost', 'waiting', now() + interval '3 days') returning id`,
    [(await makeUser(api.context)).id, owner.id],
  );
  return rows[0]?.id ?? '';
}

/** The owner is about to send papers, and so is the other. */
async function aVerification({ api: { context }, owner, other }: World): Promise<string> {
  // One at a time of each person.
  await context.pool.query(`delete from verifications where state = 'draft' and user_id = $1`, [other.id]);
  await makeVerification(context, { userId: other.id });
  return makeVerification(context, { userId: owner.id });
}

async function emailCode(api: TestApi): Promise<{ email: string; code: string }> {
  const email = `${newPhone()}@example.com`;
  await send(api.origin, 'POST', '/api/auth/email/code', { email });
  return { email, code: await codeFor(api, email) };
}

/** A contact that nobody has yet, and the code for it, which only the caller can use. */
async function newContact({ api }: World, kind: 'phone' | 'email', caller: Person | undefined) {
  const contact = kind === 'phone' ? { phone: newPhone() } : { email: `${newPhone()}@example.com` };
  const code = caller ? await requestNewCode(api, caller.headers, contact) : '123456';
  return { ...contact, code };
}

async function aSessionOf({ api, owner }: World): Promise<string> {
  const { rows } = await api.context.pool.query<{ id: string }>(
    `insert into sessions (user_id, token, expires_at)
     values ($1, replace(gen_random_uuid()::text || '1234567', '-', '_'), now() + interval '1 day') returning id`,
    [owner.id],
  );
  return rows[0]?.id ?? '';
}

async function aSearch({ owner, other }: World): Promise<{ id: string }> {
  const body = { query: { category: 'property/rooms' } };
  await other.ask('POST /api/my/searches', { body });
  const { data } = await owner.ask('POST /api/my/searches', { body });
  return { id: data?.id ?? '' };
}

/** Somebody bought something of the owner, and of somebody else; both said so. */
async function aDeal(
  { api, owner, other, peer }: World,
  buyer: Person = owner,
  seller = peer,
): Promise<string> {
  const { pool } = api.context;
  const of = async (one: Person, from: Person) => {
    const { rows } = await pool.query<{ id: string }>(
      `insert into deals (ad_id, seller_id, buyer_id, confirmed_at) values ($1, $2, $3, now()) returning id`,
      [await makeAd(api.context, { ownerId: from.id, state: 'sold' }), from.id, one.id],
    );
    return rows[0]?.id ?? '';
  };
  await of(other, peer);
  return of(buyer, seller);
}

/** What somebody says of the owner. */
async function aReview(world: World): Promise<string> {
  const { owner, peer, api } = world;
  const { rows } = await api.context.pool.query<{ id: string }>(
    `insert into deal_reviews (deal_id, author_id, about_id, rating, text, shown_at)
     values ($1, $2, $3, 5, 'As it was described.', now() - interval '1 hour') returning id`,
    [await aDeal(world), peer.id, owner.id],
  );
  return rows[0]?.id ?? '';
}

/** A shop of the owner, and one of the other: by its slug. */
/** A file of one listing that is checked, and one of another person; its own file is in the store. */
async function aBulk({ api, owner, other }: World): Promise<{ id: string }> {
  const { pool, store } = api.context;
  const [, mine] = await Promise.all(
    [other, owner].map(async (person) => {
      const { rows } = await pool.query<{ id: string; file_id: string }>(
        `insert into bulk_uploads (user_id, state, file_name, byte_count, arrived_at, columns)
         values ($1, 'checked', 'mine.csv', 4, now(), '{title}') returning id, file_id`,
        [person.id],
      );
      const [row] = rows;
      await pool.query(`insert into bulk_rows (upload_id, no, raw, parsed) values ($1, 2, '{}', '{}')`, [
        row?.id,
      ]);
      await pool.query(`update users set created_at = now() - interval '40 days' where id = $1`, [person.id]);
      await store.put(bulkKey(row?.file_id ?? ''), Buffer.from('a,b\n'), { contentType: 'text/csv' });
      return { id: row?.id ?? '' };
    }),
  );
  if (!mine) throw new Error('nothing was made');
  return mine;
}

async function aShop({ api, owner, other }: World): Promise<{ slug: string }> {
  await makeShop(api.context, { ownerId: other.id });
  return { slug: (await makeShop(api.context, { ownerId: owner.id })).slug };
}

/** A shop of somebody else that the owner is invited to, and one that the other is. */
async function anInvitation({ api, owner, other, peer }: World): Promise<{ id: string }> {
  const invite = async (person: Person) => {
    const shop = await makeShop(api.context, { ownerId: peer.id });
    const { rows } = await api.context.pool.query<{ id: string }>(
      'insert into shop_invitations (shop_id, user_id, invited_by) values ($1, $2, $3) returning id',
      [shop.id, person.id, peer.id],
    );
    return { id: rows[0]?.id ?? '' };
  };
  await invite(other);
  return invite(owner);
}

async function aPasskey({ owner, other }: World): Promise<{ id: string }> {
  await withPasskey(other);
  // Not the last way in.
  await withPasskey(owner);
  return { id: (await withPasskey(owner)).passkey.id };
}

async function anIdentity(world: World): Promise<{ id: string }> {
  await withIdentity(world, world.other);
  await withPasskey(world.owner);
  return { id: (await withIdentity(world, world.owner)).id };
}

/** A row of an operation on a conversation: both may, and of a block nobody sees anything but who made it. */
function conversing(status: number, asked: Ask, blocker = status): Row {
  return {
    ask: async (world) => ({ params: await aConversation(world), ...asked }),
    answers: ownerOnly(status),
    between: [status, status, blocker],
  };
}

/** Who gets which answer, for every operation there is: the type fails when one is missing. */
export const accessTable: Record<(typeof operations)[number]['id'], Row> = {
  getHealth: { answers: everyone(200) },
  getReady: { answers: everyone(200) },
  listCategories: { answers: everyone(200) },
  suggestCategories: { ask: () => ({ query: '?text=bike' }), answers: everyone(200) },
  getFields: { ask: () => ({ query: '?category=property/land' }), answers: everyone(200) },
  listModels: {
    ask: () => ({ query: '?category=vehicles/motorbikes&make=bajaj' }),
    answers: everyone(200),
  },
  listPlaces: { answers: everyone(200) },
  listPlacesNear: { ask: () => ({ query: '?lat=27.676&lng=85.346' }), answers: everyone(200) },
  listAds: { answers: everyone(200) },
  listLandings: { ask: () => ({ query: '?category=property/rooms' }), answers: everyone(200) },
  getApp: { ask: () => ({ query: '?platform=android&version=1.0.0' }), answers: everyone(200) },
  getFront: { answers: everyone(200) },
  searchAds: { ask: () => ({ query: '?q=kotha' }), answers: everyone(200) },
  suggestSearch: { ask: () => ({ query: '?q=koth' }), answers: everyone(200) },
  listSimilarAds: { ask: async (world) => ({ params: await anAd(world) }), answers: everyone(200) },
  getAd: { ask: async (world) => ({ params: await anAd(world) }), answers: everyone(200) },
  getSeller: { ask: ({ owner }) => ({ params: { handle: owner.handle } }), answers: everyone(200) },
  countView: {
    ask: async (world) => ({ body: { listing: (await anAd(world)).id } }),
    answers: everyone(204),
  },

  createAd: { ask: () => ({ body: roomDraft() }), answers: signedIn(201) },
  listMyAds: { answers: signedIn(200) },
  getMyAd: { ask: async (world) => ({ params: await anAd(world, 'draft') }), answers: ownerOnly(200) },
  updateAd: {
    ask: async (world) => ({
      params: await anAd(world),
      body: { version: 1, title: 'Another title for it' },
    }),
    answers: ownerOnly(200),
  },
  setAdState: {
    ask: async (world) => ({ params: await anAd(world), body: { to: 'sold', version: 1 } }),
    answers: ownerOnly(200),
  },
  reserveAd: {
    ask: async (world) => ({ params: await anAd(world), body: { reserved: true } }),
    answers: ownerOnly(200),
  },
  confirmAd: { ask: async (world) => ({ params: await anAd(world) }), answers: ownerOnly(200) },
  scheduleAd: {
    ask: async (world) => ({
      params: { id: await aDraft(world) },
      body: { at: new Date(Date.now() + 86_400_000).toISOString() },
    }),
    answers: ownerOnly(200),
  },
  duplicateAd: { ask: async (world) => ({ params: await anAd(world) }), answers: ownerOnly(201) },
  listBuyers: { ask: async (world) => ({ params: await anAd(world) }), answers: ownerOnly(200) },
  getHistory: { ask: async (world) => ({ params: await anAd(world) }), answers: ownerOnly(200) },
  removeAd: { ask: async (world) => ({ params: await anAd(world) }), answers: ownerOnly(204) },

  getContact: { answers: signedIn(200) },
  setContact: {
    ask: () => ({ body: { call: false, whatsapp: false, viber: false, hours: { from: 7, to: 20 } } }),
    answers: signedIn(200),
  },
  revealContact: {
    ask: async (world, caller) => {
      const seller = await makePerson(world.api);
      for (const person of [seller, ...(caller ? [caller] : [])]) await givePhone(world.api, person);
      await seller.ask('PUT /api/me/contact', { body: everyWay });
      return { params: { id: await makeAd(world.api.context, { ownerId: seller.id }) } };
    },
    answers: signedIn(200),
  },
  listFavourites: { answers: signedIn(200) },
  listFavouriteIds: { answers: signedIn(200) },
  addFavourites: {
    ask: async (world) => ({ body: { adIds: [(await anAd(world)).id] } }),
    answers: signedIn(204),
  },
  addFavourite: {
    ask: async (world) => ({ params: { adId: (await anAd(world)).id } }),
    answers: signedIn(204),
  },
  removeFavourite: {
    ask: async (world) => ({ params: { adId: (await anAd(world)).id } }),
    answers: signedIn(204),
  },

  listSearches: { answers: signedIn(200) },
  saveSearch: { ask: () => ({ body: { query: { q: 'kotha' } } }), answers: signedIn(200) },
  updateSearch: {
    ask: async (world) => ({ params: await aSearch(world), body: { paused: true } }),
    answers: ownerOnly(200),
  },
  removeSearch: { ask: async (world) => ({ params: await aSearch(world) }), answers: ownerOnly(204) },
  listFollows: { answers: signedIn(200) },
  followSeller: {
    ask: async ({ api }) => ({ params: { handle: (await makeUser(api.context)).handle }, body: {} }),
    answers: signedIn(200),
  },
  unfollowSeller: {
    ask: async ({ api }) => ({ params: { handle: (await makeUser(api.context)).handle } }),
    answers: signedIn(204),
  },

  createImage: {
    ask: () => ({ body: { contentType: 'image/jpeg', byteCount: 1000 } }),
    answers: signedIn(201),
  },
  completeImage: { ask: async (world) => ({ params: await anImage(world) }), answers: ownerOnly(202) },
  getImage: { ask: async (world) => ({ params: await anImage(world) }), answers: ownerOnly(200) },
  deleteImage: { ask: async (world) => ({ params: await anImage(world) }), answers: ownerOnly(204) },

  startConversation: {
    ask: async ({ api }) => ({
      body: { adId: await makeAd(api.context), clientId: randomUUID(), text: 'Is it still there?' },
    }),
    answers: signedIn(201),
  },
  listConversations: { answers: signedIn(200) },
  getConversation: conversing(200, {}),
  updateConversation: conversing(200, { body: { muted: true } }),
  listMessages: conversing(200, {}),
  sendMessage: conversing(201, { body: { clientId: randomUUID(), kind: 'text', text: 'Hello' } }, 409),
  deleteMessage: {
    ask: async (world) => ({ params: { ...(await aConversation(world)), seq: 1 } }),
    answers: ownerOnly(204),
    // It is the owner's message.
    between: [404, 404, 404],
  },
  readConversation: conversing(204, { body: { seq: 1 } }),
  getUnread: { answers: signedIn(200) },
  getComplaint: conversing(200, {}),
  getComplaintKeys: { answers: everyone(200) },

  listBlocks: { answers: signedIn(200) },
  blockPerson: {
    ask: async ({ api }) => ({ params: { handle: (await makeUser(api.context)).handle } }),
    answers: signedIn(204),
  },
  unblockPerson: {
    ask: async ({ api }) => ({ params: { handle: (await makeUser(api.context)).handle } }),
    answers: signedIn(204),
  },
  reportListing: {
    ask: async ({ api, peer }) => ({
      params: { id: await makeAd(api.context, { ownerId: peer.id }) },
      body: { reason: 'scam' },
    }),
    answers: signedIn(201),
  },
  reportConversation: conversing(201, { body: { reason: 'scam' } }),
  listReports: { answers: moderatorOnly(200) },
  getReport: {
    ask: async (world) => ({ params: { id: await aReport(world) } }),
    answers: moderatorOnly(200),
  },

  reportPerson: {
    ask: async ({ api }) => ({
      params: { handle: (await makeUser(api.context)).handle },
      body: { reason: 'scam' },
    }),
    answers: signedIn(201),
  },
  listDeals: { answers: signedIn(200) },
  confirmDeal: { ask: async (world) => ({ params: { id: await aDeal(world) } }), answers: ownerOnly(200) },
  denyDeal: { ask: async (world) => ({ params: { id: await aDeal(world) } }), answers: ownerOnly(200) },
  writeReview: {
    ask: async (world) => ({ params: { id: await aDeal(world) }, body: { rating: 5 } }),
    answers: ownerOnly(201),
  },
  editReview: {
    ask: async (world) => {
      const id = await aDeal(world);
      await world.owner.ask('POST /api/my/deals/{id}/review', { params: { id }, body: { rating: 5 } });
      return { params: { id }, body: { rating: 4 } };
    },
    answers: ownerOnly(200),
  },
  listReviews: { ask: ({ owner }) => ({ params: { handle: owner.handle } }), answers: everyone(200) },
  answerReview: {
    ask: async (world) => ({ params: { id: await aReview(world) }, body: { text: 'Thank you.' } }),
    answers: ownerOnly(201),
  },
  reportReview: {
    ask: async (world) => ({ params: { id: await aReview(world) }, body: { reason: 'abuse' } }),
    answers: signedIn(201),
  },
  reportAnswer: {
    ask: async (world) => {
      const id = await aReview(world);
      await world.api.context.pool.query(
        `update deal_reviews set author_id = about_id, about_id = author_id, answer = 'Thank you.', answered_at = now() where id = $1`,
        [id],
      );
      return { params: { id }, body: { reason: 'abuse' } };
    },
    answers: signedIn(201),
  },
  listCases: { answers: moderatorOnly(200) },
  takeNextCase: { ask: () => ({ body: {} }), answers: moderatorOnly(200) },
  getCase: { ask: async (world) => ({ params: { id: await aCase(world) } }), answers: moderatorOnly(200) },
  claimCase: { ask: async (world) => ({ params: { id: await aCase(world) } }), answers: moderatorOnly(200) },
  releaseCase: {
    ask: async (world) => ({ params: { id: await aCase(world) } }),
    answers: moderatorOnly(204),
  },
  decideCase: {
    ask: async (world) => ({
      params: { id: await aCase(world) },
      body: { decision: 'dismiss', version: 1 },
    }),
    answers: moderatorOnly(200),
  },
  undoDecision: {
    ask: async (world, caller) => ({ params: { id: (await aDecision(world, caller)).caseId } }),
    answers: moderatorOnly(200),
  },
  listRoles: { answers: adminOnly(200) },
  setRole: {
    ask: async ({ api }) => ({
      params: { handle: (await makeUser(api.context)).handle },
      body: { role: 'moderator' },
    }),
    answers: adminOnly(200),
  },
  listSwitches: { answers: adminOnly(200) },
  setSwitch: {
    ask: () => ({ params: { code: 'chat' }, body: { isOn: true } }),
    answers: adminOnly(200),
  },
  listShownAnnouncements: { answers: everyone(200) },
  listAnnouncements: { answers: adminOnly(200) },
  createAnnouncement: { ask: () => ({ body: announcement }), answers: adminOnly(201) },
  updateAnnouncement: {
    ask: async (world) => ({ params: { id: await anAnnouncement(world) }, body: announcement }),
    answers: adminOnly(200),
  },
  removeAnnouncement: {
    ask: async (world) => ({ params: { id: await anAnnouncement(world) } }),
    answers: adminOnly(204),
  },
  listCategorySettings: { answers: adminOnly(200) },
  getCategorySettings: { ask: () => ({ query: '?category=property/rooms' }), answers: adminOnly(200) },
  setCategorySettings: {
    ask: () => ({
      body: {
        ...{ category: 'jobs/sales', version: 0, nameEn: null, nameNe: null, position: null },
        ...{ hidden: false, words: [], fields: {} },
      },
    }),
    answers: adminOnly(200),
  },
  listPlaceAliases: { answers: adminOnly(200) },
  addPlaceAlias: {
    ask: () => ({
      body: { placeId: 'kaski/pokhara', alias: `Zorba ${randomUUID().replace(/[^a-f]/g, '')}x` },
    }),
    answers: adminOnly(201),
  },
  removePlaceAlias: { ask: () => ({ params: { id: randomUUID() } }), answers: adminOnly(204) },
  getFigures: { ask: () => ({ query: '?figure=listings' }), answers: adminOnly(200) },
  listGaps: { answers: adminOnly(200) },
  listOwnDecisions: { answers: signedIn(200) },
  appealDecision: {
    ask: async (world) => ({
      params: { id: (await aDecision(world)).id },
      body: { text: 'I was asleep when that happened.' },
    }),
    answers: ownerOnly(201),
  },

  getShop: {
    ask: async ({ api }) => ({ params: { slug: (await makeShop(api.context)).slug } }),
    answers: everyone(200),
  },
  revealShopContact: {
    ask: async ({ api }, caller) => {
      if (caller) await givePhone(api, caller);
      return { params: { slug: (await makeShop(api.context)).slug } };
    },
    answers: signedIn(200),
  },
  reportShop: {
    ask: async ({ api }) => ({
      params: { slug: (await makeShop(api.context)).slug },
      body: { reason: 'scam' },
    }),
    answers: signedIn(201),
  },
  createShop: {
    ask: async ({ api }, caller) => {
      if (caller) await givePhone(api, caller);
      return { body: { name: 'Himal Mobile' } };
    },
    answers: signedIn(201),
  },
  listMyShops: { answers: signedIn(200) },
  getMyShop: { ask: async (world) => ({ params: await aShop(world) }), answers: ownerOnly(200), staff: 200 },
  updateShop: {
    ask: async (world) => ({ params: await aShop(world), body: { version: 1, description: 'Phones.' } }),
    answers: ownerOnly(200),
    staff: 200,
  },
  setShopSections: {
    ask: async (world) => ({
      params: await aShop(world),
      body: { version: 1, sections: [{ name: 'Phones' }] },
    }),
    answers: ownerOnly(200),
    staff: 200,
  },
  setShopAnnouncements: {
    ask: async (world) => ({
      params: await aShop(world),
      body: {
        version: 1,
        announcements: [{ text: 'Open on Saturdays', from: '2026-11-01', until: '2099-01-01' }],
      },
    }),
    answers: ownerOnly(200),
    staff: 200,
  },
  getShopTeam: {
    ask: async (world) => ({ params: await aShop(world) }),
    answers: ownerOnly(200),
    staff: 200,
  },
  inviteToShop: {
    ask: async (world) => ({
      params: await aShop(world),
      body: { handle: (await makeUser(world.api.context)).handle },
    }),
    answers: ownerOnly(200),
    staff: 404,
  },
  withdrawInvitation: {
    ask: async (world) => ({
      params: { ...(await aShop(world)), handle: (await makeUser(world.api.context)).handle },
    }),
    answers: ownerOnly(204),
    staff: 404,
  },
  acceptInvitation: {
    ask: async (world) => ({ params: await anInvitation(world) }),
    answers: ownerOnly(200),
  },
  declineInvitation: {
    ask: async (world) => ({ params: await anInvitation(world) }),
    answers: ownerOnly(204),
  },
  removeMember: {
    ask: async (world) => ({
      params: { ...(await aShop(world)), handle: (await makeUser(world.api.context)).handle },
    }),
    answers: ownerOnly(204),
    staff: 404,
  },
  transferShop: {
    ask: async (world) => {
      const { slug } = await aShop(world);
      const heir = await makePerson(world.api);
      await givePhone(world.api, heir);
      await joinShop(world.api.context, slug, heir.id);
      return { params: { slug }, body: { handle: heir.handle } };
    },
    answers: ownerOnly(200),
    staff: 404,
  },
  closeShop: { ask: async (world) => ({ params: await aShop(world) }), answers: ownerOnly(200), staff: 404 },
  reopenShop: { ask: async (world) => ({ params: await aShop(world) }), answers: ownerOnly(200), staff: 404 },
  listShopFollows: { answers: signedIn(200) },
  followShop: {
    ask: async ({ api }) => ({ params: { slug: (await makeShop(api.context)).slug }, body: {} }),
    answers: signedIn(200),
  },
  unfollowShop: {
    ask: async ({ api }) => ({ params: { slug: (await makeShop(api.context)).slug } }),
    answers: signedIn(204),
  },
  listRules: { answers: moderatorOnly(200) },
  getRule: { ask: () => ({ params: { code: 'weapons' } }), answers: moderatorOnly(200) },
  createRule: {
    ask: () => ({ body: { code: `made_${randomUUID().slice(0, 8)}`, effect: 'warn', params: aRule } }),
    answers: adminOnly(201),
  },
  updateRule: {
    ask: async ({ api }) => ({ params: { code: 'weapons' }, body: await weaponsNow(api) }),
    answers: adminOnly(200),
  },
  tryRule: { ask: () => ({ body: { effect: 'warn', params: aRule } }), answers: adminOnly(200) },
  listRuleRuns: { answers: adminOnly(200) },
  getRuleRun: {
    ask: async (world) => ({ params: await aRuleRun(world, 'running') }),
    answers: adminOnly(200),
  },
  startRuleRun: {
    ask: async ({ api }) => {
      await api.context.pool.query('delete from rule_runs');
      return { body: { codes: ['weapons'] } };
    },
    answers: adminOnly(201),
  },
  holdRuleRun: { ask: async (world) => ({ params: await aRuleRun(world, 'done') }), answers: adminOnly(201) },
  stopRuleRun: {
    ask: async (world) => ({ params: await aRuleRun(world, 'running') }),
    answers: adminOnly(200),
  },
  checkListing: {
    ask: () => ({ body: { title: 'A room', description: '', categoryId: 'property/rooms' } }),
    answers: signedIn(200),
  },

  listNotifications: { answers: signedIn(200) },
  readNotifications: { ask: () => ({ body: { upTo: 1 } }), answers: signedIn(200) },
  getNotificationSettings: { answers: signedIn(200) },
  updateNotificationSettings: {
    ask: () => ({ body: { groups: [{ group: 'alerts', channel: 'push', on: false }] } }),
    answers: signedIn(200),
  },
  listNotificationDevices: { answers: signedIn(200) },
  addNotificationDevice: {
    ask: () => ({ body: { channel: 'fcm', address: `token-${randomUUID()}`, lang: 'en' } }),
    answers: signedIn(201),
  },
  removeNotificationDevice: {
    ask: async (world) => ({ params: { id: await aDevice(world) } }),
    answers: ownerOnly(204),
  },
  getPushKey: { answers: everyone(200) },
  getStop: { ask: (world) => ({ query: `?token=${aStopLink(world)}` }), answers: everyone(200) },
  postStop: { ask: (world) => ({ query: `?token=${aStopLink(world)}` }), answers: everyone(200) },
  actOnNotification: {
    ask: async (world) => {
      const { id, token } = await aButton(world);
      return { params: { id }, body: { token } };
    },
    answers: everyone(204),
  },
  getPriceGuide: { ask: () => ({ query: '?category=property/rooms' }), answers: everyone(200) },
  getStanding: { answers: signedIn(200) },
  appealLabel: {
    ask: async (world, caller) => {
      if (caller) await labelDealer(world, caller);
      return { body: { text: 'I moved house and sold what was in it.' } };
    },
    answers: signedIn(201),
  },
  listAppeals: { answers: moderatorOnly(200) },
  decideAppeal: {
    ask: async (world) => ({ params: { id: await anAppeal(world) }, body: { decision: 'granted' } }),
    answers: moderatorOnly(204),
  },
  listFindings: { answers: moderatorOnly(200) },
  decideFinding: {
    ask: async (world) => ({ params: { id: await aFinding(world) }, body: { decision: 'different' } }),
    answers: moderatorOnly(204),
  },

  sendPhoneCode: { ask: () => ({ body: { phone: newPhone() } }), answers: everyone(202) },
  signInByPhone: {
    ask: async ({ api }) => {
      const phone = newPhone();
      return { body: { phone, code: await requestCode(api, phone) } };
    },
    answers: everyone(200),
  },
  sendEmailCode: { ask: () => ({ body: { email: `${newPhone()}@example.com` } }), answers: everyone(202) },
  registerByEmail: {
    ask: async ({ api }) => ({ body: { ...(await emailCode(api)), password: 'momo pasal 42' } }),
    answers: everyone(200),
  },
  signInByEmail: {
    ask: async ({ api }) => {
      const account = { ...(await emailCode(api)), password: 'momo pasal 42' };
      await send(api.origin, 'POST', '/api/auth/email/register', account);
      return { body: { email: account.email, password: account.password } };
    },
    answers: everyone(200),
  },
  signOut: { answers: everyone(204) },
  getMe: { answers: signedIn(200) },
  updateMe: { ask: () => ({ body: { name: 'Another name' } }), answers: signedIn(200) },
  listSessions: { answers: signedIn(200) },
  revokeSession: {
    ask: async (world) => ({ params: { id: await aSessionOf(world) } }),
    answers: ownerOnly(204),
  },
  revokeOtherSessions: { answers: signedIn(204) },
  sendNewPhoneCode: { ask: () => ({ body: { phone: newPhone() } }), answers: signedIn(202) },
  setPhone: {
    ask: async (world, caller) => ({ body: await newContact(world, 'phone', caller) }),
    answers: signedIn(200),
  },
  sendNewEmailCode: { ask: () => ({ body: { email: `${newPhone()}@example.com` } }), answers: signedIn(202) },
  setEmail: {
    ask: async (world, caller) => ({ body: await newContact(world, 'email', caller) }),
    answers: signedIn(200),
  },
  askForPasskey: { answers: everyone(200) },
  signInByPasskey: {
    ask: async ({ api }) => {
      const { authenticator } = await withPasskey(await makePerson(api));
      const { data } = await api.ask('POST /api/auth/passkey/options');
      if (!data) throw new Error('nothing to sign');
      return { body: { credential: authenticator.get(data) } };
    },
    answers: everyone(200),
  },
  askForNewPasskey: { answers: signedIn(200) },
  addPasskey: {
    ask: async ({ owner }, caller) => ({ body: await newPasskey(caller ?? owner) }),
    answers: signedIn(201),
  },
  listPasskeys: { answers: signedIn(200) },
  renamePasskey: {
    ask: async (world) => ({ params: await aPasskey(world), body: { name: 'My phone' } }),
    answers: ownerOnly(200),
  },
  removePasskey: { ask: async (world) => ({ params: await aPasskey(world) }), answers: ownerOnly(204) },
  listProviders: { answers: everyone(200) },
  askForNonce: { answers: everyone(200) },
  signInByIdentity: {
    ask: async (world) => ({
      params: { provider: 'google' },
      body: await broughtBy(world, newAccount()),
    }),
    answers: everyone(200),
  },
  listWays: { answers: signedIn(200) },
  startLinking: { ask: () => ({ body: { provider: 'google', lang: 'en' } }), answers: signedIn(200) },
  addIdentity: {
    ask: async (world) => ({ body: { provider: 'google', ...(await broughtBy(world, newAccount())) } }),
    answers: signedIn(201),
  },
  connectIdentity: {
    ask: async ({ api }, caller) => {
      const who = { provider: 'google', subject: randomUUID() } as const;
      return { body: { ticket: caller ? await issueTicket(api.context.pool, who, caller.id) : 'none' } };
    },
    answers: signedIn(201),
  },
  removeIdentity: {
    ask: async (world) => ({ params: await anIdentity(world) }),
    answers: ownerOnly(204),
  },
  signInBySecondFactor: {
    ask: async ({ api }) => {
      const person = await makePerson(api);
      const { recoveryCodes } = await withApp(api, person);
      return { body: { ticket: await ticketOf(api, person.id), recoveryCode: recoveryCodes[0] } };
    },
    answers: everyone(200),
  },
  getSecondFactor: { answers: signedIn(200) },
  proveSecondFactor: {
    ask: async ({ api }, caller) => ({
      body: { recoveryCode: caller ? (await withApp(api, caller)).recoveryCodes[0] : 'no code here' },
    }),
    answers: signedIn(200),
  },
  startTotp: { answers: signedIn(200) },
  confirmTotp: {
    ask: async (_world, caller) => ({ body: { code: caller ? (await startApp(caller)).code() : '123456' } }),
    answers: signedIn(200),
  },
  removeTotp: {
    ask: async ({ api }, caller) => ({
      body: { recoveryCode: caller ? (await withApp(api, caller)).recoveryCodes[0] : 'no code here' },
    }),
    answers: signedIn(204),
  },
  createRecoveryCodes: {
    ask: async ({ api }, caller) => {
      if (caller) await withApp(api, caller);
      return {};
    },
    answers: signedIn(201),
  },
  askForRecovery: {
    ask: async ({ api }, caller) => {
      if (caller) await givePhone(api, caller);
      return {
        body: { account: 'u-somebodyelse', reason: 'number_lost', text: 'It was mine before I lost my SIM.' },
      };
    },
    answers: signedIn(201),
  },
  listOwnRecoveries: { answers: signedIn(200) },
  objectToRecovery: {
    ask: async (world) => ({ params: { id: await aRecovery(world) } }),
    answers: ownerOnly(204),
  },
  beginVerification: {
    ask: async ({ api }, caller) => {
      if (caller) await givePhone(api, caller);
      return {
        body: { kind: 'person', document: 'citizenship', legalName: 'Sita Rai', issuedIn: 'Kaski' },
      };
    },
    answers: signedIn(201),
  },
  listOwnVerifications: { answers: signedIn(200) },
  addPaper: {
    ask: async (world) => ({
      params: { id: await aVerification(world) },
      body: {
        kind: 'selfie',
        photoId: await makeImage(world.api.context, world.owner.id, 'ready', 'message'),
      },
    }),
    answers: ownerOnly(201),
  },
  removePaper: {
    ask: async (world) => ({ params: { id: await aVerification(world), kind: 'selfie' } }),
    answers: ownerOnly(204),
  },
  sendVerification: {
    ask: async (world) => ({ params: { id: await aVerification(world) } }),
    answers: ownerOnly(200),
  },
  withdrawVerification: {
    ask: async (world) => ({ params: { id: await aVerification(world) } }),
    answers: ownerOnly(204),
  },
  revokeVerification: {
    ask: async ({ api: { context } }) => ({
      params: {
        id: await makeVerification(context, { userId: (await makeUser(context)).id, state: 'granted' }),
      },
      body: { reason: 'papers_misused' },
    }),
    answers: moderatorOnly(200),
  },
  giveConsent: {
    ask: () => ({ body: { documents: [{ document: 'terms', version: documentVersions.terms.validFrom }] } }),
    answers: signedIn(200),
  },
  askForExport: { answers: signedIn(202) },
  setAvatar: { ask: () => ({ body: { imageId: null } }), answers: signedIn(200) },
  getExport: { answers: signedIn(200) },
  deactivateAccount: { answers: signedIn(200) },
  deleteAccount: {
    ask: () => ({ body: { confirm: confirmsDeletion.en } }),
    // Moderators and admins give up the role first.
    answers: [401, 200, 200, 200, 409, 409],
  },
  keepAccount: { answers: signedIn(200) },
  createBulkUpload: {
    ask: async ({ api }, caller) => {
      const old = `update users set created_at = now() - interval '40 days' where id = $1`;
      if (caller) await api.context.pool.query(old, [caller.id]);
      return { body: { fileName: 'listings.csv', byteCount: 10 } };
    },
    answers: signedIn(201),
  },
  listBulkUploads: { answers: signedIn(200) },
  getBulkUpload: { ask: async (world) => ({ params: await aBulk(world) }), answers: ownerOnly(200) },
  completeBulkUpload: { ask: async (world) => ({ params: await aBulk(world) }), answers: ownerOnly(202) },
  createBulkPhotos: {
    ask: async (world) => ({ params: await aBulk(world), body: { fileName: 'photos.zip', byteCount: 10 } }),
    answers: ownerOnly(201),
  },
  completeBulkPhotos: { ask: async (world) => ({ params: await aBulk(world) }), answers: ownerOnly(202) },
  listBulkRows: { ask: async (world) => ({ params: await aBulk(world) }), answers: ownerOnly(200) },
  updateBulkRow: {
    ask: async (world) => ({
      params: { ...(await aBulk(world)), no: 2 },
      body: { cells: { title: 'Sunny room for rent' } },
    }),
    answers: ownerOnly(200),
  },
  postBulkUpload: {
    ask: async (world) => ({ params: await aBulk(world), body: {} }),
    answers: ownerOnly(202),
  },
  discardBulkUpload: { ask: async (world) => ({ params: await aBulk(world) }), answers: ownerOnly(204) },
  changePassword: { ask: () => ({ body: { password: 'momo pasal 42' } }), answers: signedIn(200) },
};
