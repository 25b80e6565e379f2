import { isForTheFree, type Operation, operations } from '@thulubazaar/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Ask, accessTable, type Role, roles, type World } from './access-table.ts';
import { makePerson, type Person } from './factories.ts';
import { useIdentities } from './identities.ts';
import { type Answer, send } from './people.ts';
import { joinShop } from './shops.ts';

const holder = useIdentities();

interface Cast extends World {
  user: Person;
  moderator: Person;
  admin: Person;
}

async function makeCast(): Promise<Cast> {
  const { api, provider } = holder;
  const [user, owner, other] = [await makePerson(api), await makePerson(api), await makePerson(api)];
  const [peer, moderator] = [await makePerson(api), await makePerson(api, 'moderator')];
  const admin = await makePerson(api, 'admin');
  return { api, provider, user, owner, other, peer, moderator, admin };
}

async function block(blocker: Person, blocked: Person): Promise<void> {
  await holder.api.context.pool.query('insert into blocks (blocker_id, blocked_id) values ($1, $2)', [
    blocker.id,
    blocked.id,
  ]);
}

function headersOf(cast: Cast, role: Role): Record<string, string> {
  return role === 'anonymous' ? {} : cast[role].headers;
}

function ask(
  op: Operation,
  { params = {}, query = '', body }: Ask,
  headers: Record<string, string>,
): Promise<Answer> {
  const path = op.path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''));
  return send(holder.api.origin, op.method.toUpperCase(), path + query, body, headers);
}

// Owners come last, so that their success shows that nobody before them changed anything.
const inOrder: Role[] = ['anonymous', 'user', 'other', 'moderator', 'admin', 'owner'];

const cases = operations.map((op: Operation) => ({
  op,
  id: op.id,
  row: accessTable[op.id as keyof typeof accessTable],
}));

beforeEach(() => holder.api.context.pool.query('delete from rate_limits'));

describe('every operation × role', () => {
  it('has a row for every operation, and none besides', () => {
    expect(Object.keys(accessTable).sort()).toEqual(operations.map(({ id }) => id).sort());
  });

  it.each(cases)('$id answers each role as the table says', async ({ op, row }) => {
    const cast = await makeCast();
    const shared = op.access === 'owner' ? await row.ask?.(cast) : undefined;
    const answers: Partial<Record<Role, number>> = {};
    for (const role of inOrder) {
      const caller = role === 'anonymous' ? undefined : cast[role];
      const asked = shared ?? (await row.ask?.(cast, caller)) ?? {};
      const answer = await ask(op, asked, headersOf(cast, role));
      answers[role] = answer.status;
      if (answer.status === 401) expect((await answer.json()).error.code).toBe('not_signed_in');
    }
    expect(roles.map((role) => answers[role])).toEqual([...row.answers]);
  });

  it.each(cases)('$id takes a session that is over for nobody', async ({ op, row }) => {
    const cast = await makeCast();
    const asked = (await row.ask?.(cast)) ?? {};
    await holder.api.context.pool.query('update sessions set expires_at = now() where user_id = $1', [
      cast.owner.id,
    ]);
    const answer = await ask(op, asked, cast.owner.headers);
    expect(answer.status).toBe(row.answers[0]);
  });

  it.each(cases)('$id asks for a recent sign-in only where it says so', async ({ op, row }) => {
    const cast = await makeCast();
    const signedIn = (minutes: number) =>
      holder.api.context.pool.query(
        'update sessions set created_at = now() - make_interval(mins => $2) where user_id = $1',
        [cast.owner.id, minutes],
      );
    const asked = (await row.ask?.(cast, cast.owner)) ?? {};
    await signedIn(15);
    const late = await ask(op, asked, cast.owner.headers);
    expect(late.status).toBe(op.recent ? 403 : row.answers[2]);
    if (op.recent) expect((await late.json()).error.code).toBe('sign_in_again');
    await signedIn(14);
    if (op.recent) expect((await ask(op, asked, cast.owner.headers)).status).toBe(row.answers[2]);
  });

  it.each(cases)('$id is declared as the table has it', ({ op, row }) => {
    const [anonymous, user, owner, other, moderator, admin] = row.answers;
    if (op.access === 'public' || op.access === 'optional') {
      expect(new Set(row.answers).size).toBe(1);
      expect(anonymous).not.toBe(401);
    } else {
      expect(anonymous).toBe(401);
      const notTheirs = { user: owner, owner: 404, role: 403 }[op.access];
      expect([user, other]).toEqual([notTheirs, notTheirs]);
      expect(op.access === 'role' ? admin : owner).toBe(op.response.status);
      // What moderators may not do is refused for that alone.
      if (op.access === 'role') expect([403, admin]).toContain(moderator);
    }
  });
});

describe('every operation that a role brings × a session without a second factor', () => {
  it.each(cases.filter(({ op }) => op.access === 'role'))('$id is refused', async ({ op, row }) => {
    const cast = await makeCast();
    const asked = (await row.ask?.(cast, cast.admin)) ?? {};
    await holder.api.context.pool.query('update sessions set second_factor_at = null where user_id = $1', [
      cast.admin.id,
    ]);
    const answer = await ask(op, asked, cast.admin.headers);
    expect(answer.status).toBe(403);
    expect((await answer.json()).error.code).toBe('second_factor_required');
  });
});

describe('every operation × whoever may not act', () => {
  const restrictions = ['suspended', 'banned', 'away'] as const;

  it.each(cases.flatMap((each) => restrictions.map((state) => ({ ...each, state }))))(
    '$id answers somebody $state as what it is says',
    async ({ op, row, state }) => {
      const cast = await makeCast();
      // Whoever would be let in, were they not restricted.
      const role = { owner: 'owner', role: 'admin' }[op.access as string] ?? 'user';
      const caller = cast[role as 'owner' | 'admin' | 'user'];
      const asked = (await row.ask?.(cast, caller)) ?? {};
      await holder.api.context.pool.query(
        `update users set restricted = nullif($2, 'away'), restricted_until = case $2 when 'suspended' then now() + interval '1 day' end,
                away_since = case $2 when 'away' then now() end
          where id = $1`,
        [caller.id, state],
      );
      const answer = await ask(op, asked, caller.headers);
      expect(answer.status).toBe(isForTheFree(op) ? 403 : row.answers[roles.indexOf(role as Role)]);
      if (isForTheFree(op)) expect((await answer.json()).error.code).toBe(state);
    },
  );

  it('is let in again by the time alone', async () => {
    const { user } = await makeCast();
    await holder.api.context.pool.query(
      `update users set restricted = 'suspended', restricted_until = now() where id = $1`,
      [user.id],
    );
    expect((await user.ask('POST /api/ads', { body: {} })).response.status).toBe(201);
  });

  it('lets whoever may not act do these things, and nothing else that changes anything', () => {
    const changing = operations.filter((op: Operation) => op.method !== 'get' && op.access !== 'public');
    expect(changing.filter((op: Operation) => !isForTheFree(op)).map(({ id }) => id)).toEqual([
      'countView',
      'setContact',
      'signOut',
      'updateMe',
      'revokeSession',
      'revokeOtherSessions',
      'sendNewPhoneCode',
      'setPhone',
      'sendNewEmailCode',
      'setEmail',
      'changePassword',
      'askForNewPasskey',
      'addPasskey',
      'renamePasskey',
      'removePasskey',
      'startLinking',
      'addIdentity',
      'connectIdentity',
      'removeIdentity',
      'proveSecondFactor',
      'startTotp',
      'confirmTotp',
      'removeTotp',
      'createRecoveryCodes',
      'objectToRecovery',
      'withdrawVerification',
      'readConversation',
      'appealDecision',
      'readNotifications',
      'updateNotificationSettings',
      'addNotificationDevice',
      'removeNotificationDevice',
      'appealLabel',
      'giveConsent',
      'askForExport',
      'deactivateAccount',
      'deleteAccount',
      'keepAccount',
    ]);
  });
});

describe('every operation on a shop × who works there', () => {
  const shops = cases.filter(({ op }) => op.access === 'owner' && /^[/]api[/](my[/])?shops[/]/.test(op.path));

  it('has their answer for each, and for no other operation', () => {
    expect(shops.map(({ id }) => id)).toEqual(
      cases.filter(({ row }) => row.staff !== undefined).map(({ id }) => id),
    );
  });

  it.each(shops)('$id answers them as the table says', async ({ op, row }) => {
    const cast = await makeCast();
    const asked = (await row.ask?.(cast)) ?? {};
    await joinShop(holder.api.context, String(asked.params?.slug), cast.user.id);
    expect((await ask(op, asked, cast.user.headers)).status).toBe(row.staff);
  });
});

describe('every operation on a conversation × what the other of the two is', () => {
  const conversations = cases.filter(({ op }) => op.path.startsWith('/api/conversations/{id}'));

  it('has their answers for each, and for no other operation', () => {
    const answered = cases.filter(({ row }) => row.between !== undefined).map(({ id }) => id);
    expect(conversations.map(({ id }) => id)).toEqual(answered);
  });

  it.each(conversations)('$id answers each as the table says', async ({ op, row }) => {
    const answers: number[] = [];
    for (const relation of ['peer', 'blocked', 'blocker'] as const) {
      const cast = await makeCast();
      const asked = (await row.ask?.(cast)) ?? {};
      if (relation === 'blocked') await block(cast.owner, cast.peer);
      if (relation === 'blocker') await block(cast.peer, cast.owner);
      answers.push((await ask(op, asked, cast.peer.headers)).status);
    }
    expect(answers).toEqual([...(row.between ?? [])]);
  });
});
