import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type PushService, startPushService } from '../apps/api/test/doubles/push-service.ts';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, phone, useBrowser, visit } from './browser.ts';
import { becomeMember, callAs, postByApi, texts } from './people.ts';

useBrowser();

const { en, ne } = texts;
let service: PushService;

beforeAll(async () => {
  const answer = await fetch(`${inject('apiUrl')}/api/notifications/push-key`);
  const { key }: { key: string } = await answer.json();
  service = await startPushService(key, Number(new URL(inject('pushOrigin')).port));
});
afterAll(() => service.close());

/** The browser's own push service is out of reach: it subscribes to the double, and all else is the browser's. */
async function subscribingTo(page: Page, name: string): Promise<void> {
  const { address, keys } = service.subscribe(name);
  await page.context().grantPermissions(['notifications']);
  await page.addInitScript(
    ({ endpoint, keys }) => {
      const made = {
        toJSON: () => ({ endpoint, keys }),
        unsubscribe: async () => {
          localStorage.removeItem('subscribed');
          return true;
        },
      };
      PushManager.prototype.subscribe = async () => {
        localStorage.setItem('subscribed', '1');
        return made as unknown as PushSubscription;
      };
      PushManager.prototype.getSubscription = async () =>
        localStorage.getItem('subscribed') ? (made as unknown as PushSubscription) : null;
    },
    { endpoint: address, keys },
  );
}

/** Hands over to the real worker of the page what a push service would. */
async function pushing(page: Page): Promise<(payload: unknown) => Promise<void>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const found = new Promise<string>((resolve) =>
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations;
      if (one) resolve(one.registrationId);
    }),
  );
  await session.send('ServiceWorker.enable');
  const registrationId = await found;
  return async (payload) => {
    const data = JSON.stringify(payload);
    await session.send('ServiceWorker.deliverPushMessage', {
      origin: inject('webUrl'),
      registrationId,
      data,
    });
  };
}

/** What the phone shows. */
function shown(page: Page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ title, body, tag, data, lang }) => ({
      title,
      body,
      tag,
      lang,
      path: data.path,
    }));
  });
}

async function received(name: string, count: number) {
  const of = () => service.received.filter((each) => each.name === name).map(({ payload }) => payload);
  await expect.poll(() => of().length).toBe(count);
  return of();
}

describe('notifications on this phone', () => {
  it('are asked for with a tap, shown once by the real worker, led on by a tap and answered by their button', async () => {
    await visit({ screen: phone, worker: true }, async (page) => {
      const name = crypto.randomUUID();
      await subscribingTo(page, name);
      await becomeMember(page, 'Maya Namuna');
      await page.goto('/en/notifications/settings');
      expect(await findProblems(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      await page.getByRole('button', { name: en.notifications.pushAsk }).click();
      await page.getByText(en.notifications.pushOn).waitFor();
      await page.reload();
      await page.locator('[data-device]').getByText(en.notifications.thisDevice).waitFor();
      const push = await pushing(page);

      const { id } = await postByApi(page, { title: 'Folding iron bed for guests' });
      const conversation = await visitorWrites(id);
      const [message] = await received(name, 1);
      if (!message) throw new Error('nothing was pushed');
      await push(message);
      const path = `/en/messages/${conversation}`;
      await expect
        .poll(() => shown(page))
        .toEqual([
          {
            title: en.notifications.title_messages,
            body: 'Ram Namuna wrote to you about “Folding iron bed for guests”',
            tag: `chat-${conversation}`,
            lang: 'en',
            path,
          },
        ]);
      // It comes once more, as after a line that broke: what somebody has put away does not come back.
      await tap(page, '');
      await page.waitForURL(new RegExp(`${path}$`));
      await push(message);
      // The conversation is open: another message of it rings nobody.
      await push({ ...message, id: message.id + 1 });
      await push({ ...message, id: message.id + 2, tag: 'listing-1', path: '/en/my', body: 'The last one' });
      await expect.poll(async () => (await shown(page)).map(({ body }) => body)).toEqual(['The last one']);

      // A button that is not its own to press leads to the page.
      await push({
        ...message,
        id: message.id + 3,
        tag: 'listing-1',
        path: '/en/my',
        action: { do: 'confirm', label: 'Still available', done: 'Done', token: 'x'.repeat(30) },
      });
      await expect.poll(async () => (await shown(page))[0]?.body).toBe(message.body);
      await tap(page, 'act');
      await page.waitForURL(/\/en\/my$/);
    });
  });

  it('go with signing out, and the offer is gone where there is nothing to offer', async () => {
    await visit({ screen: desktop, worker: true }, async (page) => {
      await subscribingTo(page, crypto.randomUUID());
      await becomeMember(page, 'Sita Namuna');
      await page.goto('/ne/notifications');
      await page.getByRole('button', { name: ne.notifications.pushAsk }).click();
      await page.getByRole('button', { name: ne.notifications.pushAsk }).waitFor({ state: 'hidden' });
      await expect
        .poll(async () => (await callAs(page)('GET /api/notifications/devices')).items)
        .toHaveLength(1);
      await page.goto('/ne/profile');
      const push = await pushing(page);
      const told = {
        title: 'सन्देश',
        body: 'रामले लेखे',
        path: '/ne/my',
        tag: 'chat-1',
        urgency: 'high',
        lang: 'ne',
      };
      await push({ ...told, id: 1, action: null });
      await expect.poll(async () => (await shown(page)).length).toBe(1);
      await page.getByRole('button', { name: ne.profile.signOut }).click();
      await page.waitForURL('**/ne');
      expect(await page.evaluate(() => localStorage.getItem('subscribed'))).toBe(null);
      // What was told and not looked at says who wrote to them.
      await expect.poll(() => shown(page)).toEqual([]);
    });
  });
});

describe('settings', () => {
  it('are a form without scripts, and links of messages stop them without signing in', async () => {
    let member = { email: '', password: '' };
    await visit({ screen: phone, scripts: false }, async (page) => {
      member = await becomeMember(page, 'Hari Namuna');
      await page.goto('/ne/notifications/settings');
      await page.locator('[name="messages.push"]').uncheck();
      await page.locator('[name="messages.mail"]').check();
      await page.locator('[name=quietFrom]').fill('21:30');
      await page.locator('[name=digest]').selectOption('weekly');
      await page.getByRole('button', { name: ne.notifications.save }).click();
      await page.getByText(ne.notifications.saved).waitFor();
      expect(await callAs(page)('GET /api/notifications/settings')).toMatchObject({
        groups: expect.arrayContaining([{ group: 'messages', push: false, mail: true, sms: false }]),
        quiet: { from: 21 * 60 + 30, to: 7 * 60, messages: true },
        digest: { every: 'weekly', hour: 8 },
      });
    });
    await visit({ screen: phone }, async (page) => {
      // Signed in to where the account was not before, they are sent a mail.
      const origin = inject('webUrl');
      await page.request.post('/api/auth/email/sign-in', { data: member, headers: { origin } });
      await page.context().clearCookies();
      const link = await stopLinkTo(member.email);
      await page.goto(link.replace(/\/(en|ne)\//, '/ne/'));
      expect(await findProblems(page)).toEqual([]);
      await page.getByRole('button', { name: ne.notifications.stopButton }).click();
      await page.getByRole('button', { name: ne.notifications.stopUndo }).click();
      await page.getByRole('button', { name: ne.notifications.stopButton }).waitFor();
      expect((await page.goto('/en/notifications/stop?token=nothing-of-ours.at-all'))?.status()).toBe(404);
    });
  });
});

/** Somebody writes to the seller of a listing. @returns the conversation */
async function visitorWrites(adId: number): Promise<string> {
  let id = '';
  await visit({ screen: phone }, async (page) => {
    await becomeMember(page, 'Ram Namuna');
    const body = { adId, clientId: crypto.randomUUID(), text: 'Is the bed still there?' };
    id = (await callAs(page)('POST /api/conversations', { body })).conversation.id;
  });
  return id;
}

/** The link of the last mail to somebody that stops the likes of it. */
async function stopLinkTo(recipient: string): Promise<string> {
  let link = '';
  const look = async () => {
    const { items } = await (await fetch(`${inject('apiUrl')}/outbox.json`)).json();
    const bodies: string[] = items
      .filter((item: { recipient: string }) => item.recipient === recipient)
      .map(({ body }: { body: string }) => body);
    link = bodies.map((body) => /\S+\/notifications\/stop\?\S+/.exec(body)?.[0]).find((found) => found) ?? '';
    return link;
  };
  await expect.poll(look).not.toBe('');
  return link;
}

/** What the system tells the worker when somebody taps what is shown, or its button. */
async function tap(page: Page, action: string): Promise<void> {
  const [running] = page.context().serviceWorkers();
  await running?.evaluate(async (action) => {
    const self = globalThis as unknown as {
      registration: ServiceWorkerRegistration;
      dispatchEvent(event: Event): void;
      NotificationEvent: new (type: string, init: object) => Event;
    };
    const [notification] = await self.registration.getNotifications();
    self.dispatchEvent(new self.NotificationEvent('notificationclick', { notification, action }));
  }, action);
}
