import type { AddressInfo } from 'node:net';
import type { Operation } from '@thulubazaar/contract';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { makePerson, type Person } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';
import { accessGuards } from '../../accounts/guard.ts';
import { errorHandler, methodNotAllowed } from '../http/error-handler.ts';
import { mountOperations } from '../http/mount.ts';
import { createHttpServer } from '../http/server.ts';
import { can, canAs } from './policy.ts';

const holder = useApi();

const words = { method: 'get', tag: 'Test', summary: 'Of a test' } as const;
const response = { status: 200, body: z.object({ said: z.string() }) } as const;

/** What is to come, in small: reports for moderators, a switch for admins, a conversation of two. */
const ops = [
  { ...words, id: 'listReports', path: '/api/reports', access: 'role', right: 'report.list', response },
  { ...words, id: 'closeMarket', path: '/api/close', access: 'role', right: 'market.close', response },
  {
    ...words,
    id: 'readConversation',
    path: '/api/conversations/{name}',
    access: 'owner',
    right: 'conversation.read',
    params: z.strictObject({ name: z.string() }),
    response,
  },
] as const satisfies readonly Operation[];

const conversations = new Map<string, { people: string[]; text: string }>();
const policies = {
  'report.list': canAs('moderator', 'admin'),
  'market.close': canAs('admin'),
  'conversation.read': can(
    async (_db, { name }: { name: string }) => conversations.get(name) ?? null,
    ({ id }, { people }) => people.includes(id),
  ),
};
const handled: string[] = [];
const handlers = {
  listReports: () => ({ said: 'reports' }),
  closeMarket: () => ({ said: 'closed' }),
  readConversation: ({ subject, actor }: { subject: { text: string }; actor: { id: string } }) => {
    handled.push(actor.id);
    return { said: subject.text };
  },
};

let origin = '';
let stop = () => {};
beforeAll(async () => {
  const { context } = holder.api;
  const app = express();
  mountOperations(app, ops, handlers, policies, accessGuards(context), methodNotAllowed, context);
  app.use(errorHandler(context.log));
  const server = createHttpServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = () => server.close();
});
afterAll(() => stop());

async function ask(path: string, person?: Person): Promise<[number, string]> {
  const answer = await fetch(origin + path, person ? { headers: person.headers } : {});
  const body = (await answer.json()) as { said?: string; error?: { code: string } };
  return [answer.status, body.said ?? body.error?.code ?? ''];
}

it('lets roles in by the role they have now', async () => {
  const [user, moderator, admin] = [
    await makePerson(holder.api),
    await makePerson(holder.api, 'moderator'),
    await makePerson(holder.api, 'admin'),
  ];
  expect(await ask('/api/reports')).toEqual([401, 'not_signed_in']);
  expect(await ask('/api/reports', user)).toEqual([403, 'forbidden']);
  expect(await ask('/api/reports', moderator)).toEqual([200, 'reports']);
  expect(await ask('/api/reports', admin)).toEqual([200, 'reports']);
  expect(await ask('/api/close', moderator)).toEqual([403, 'forbidden']);
  expect(await ask('/api/close', admin)).toEqual([200, 'closed']);
  await holder.api.context.pool.query(`update users set role = 'user' where id = $1`, [moderator.id]);
  expect(await ask('/api/reports', moderator)).toEqual([403, 'forbidden']);
});

it('hands the subject to those who have a right over it, and hides it from everybody else before the handler', async () => {
  const [buyer, seller, stranger, admin] = [
    await makePerson(holder.api),
    await makePerson(holder.api),
    await makePerson(holder.api),
    await makePerson(holder.api, 'admin'),
  ];
  conversations.set('of-two', { people: [buyer.id, seller.id], text: 'Is this still available?' });
  for (const one of [buyer, seller])
    expect(await ask('/api/conversations/of-two', one)).toEqual([200, 'Is this still available?']);
  for (const other of [stranger, admin])
    expect(await ask('/api/conversations/of-two', other)).toEqual([404, 'not_found']);
  expect(await ask('/api/conversations/of-none', buyer)).toEqual([404, 'not_found']);
  expect(await ask('/api/conversations/of-two')).toEqual([401, 'not_signed_in']);
  expect(handled).toEqual([buyer.id, seller.id]);
});

it('does not start, and does not compile, with a right that has no policy or one of another kind', () => {
  const { context } = holder.api;
  const { 'conversation.read': _left, ...others } = policies;
  const guards = accessGuards(context);
  expect(() =>
    // @ts-expect-error a policy is missing
    mountOperations(express(), ops, handlers, others, guards, methodNotAllowed, context),
  ).toThrow('operation readConversation needs the right conversation.read, which has no policy');
  const swapped = { ...policies, 'conversation.read': canAs('admin') };
  expect(() =>
    // @ts-expect-error its handler reads a subject that this policy does not find
    mountOperations(express(), ops, handlers, swapped, guards, methodNotAllowed, context),
  ).toThrow('whose policy is not one for owner');
});
