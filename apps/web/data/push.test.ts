import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pushAfterSignIn, pushState } from './push.ts';

const endpoint = 'https://push.example.com/a-browser';
let subscribed: { toJSON(): object; unsubscribe(): Promise<boolean> } | null;
let asked: string[];
let answers: Record<string, () => Response>;

const devices = (...items: object[]) => Response.json({ items });
const here = { channel: 'web_push', current: true };

beforeEach(() => {
  asked = [];
  answers = {};
  subscribed = {
    toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }),
    unsubscribe: async () => {
      subscribed = null;
      return true;
    },
  };
  const registration = { pushManager: { getSubscription: async () => subscribed } };
  vi.stubGlobal('window', { PushManager: {}, Notification: {} });
  vi.stubGlobal('Notification', { permission: 'granted' });
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => registration } });
  vi.stubGlobal('document', { documentElement: { lang: 'ne' } });
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    asked.push(`${method} ${path}`);
    const answer = answers[`${method} ${path}`];
    if (!answer) throw new TypeError('no line');
    return answer();
  });
});

afterEach(() => vi.unstubAllGlobals());

describe('this browser is told', () => {
  it('where it is subscribed and the API knows it by this session, and not where that has gone with the one before', async () => {
    answers['GET /api/notifications/devices'] = () => devices(here);
    expect(await pushState()).toBe('on');
    answers['GET /api/notifications/devices'] = () =>
      devices({ ...here, current: false }, { ...here, channel: 'fcm' });
    expect(await pushState()).toBe('off');
    answers['GET /api/notifications/devices'] = () => new Response(null, { status: 401 });
    expect(await pushState()).toBe('off');
  });

  it('as it was, where nobody can be asked, and nobody is asked where it is not subscribed', async () => {
    expect(await pushState()).toBe('on');
    answers['GET /api/notifications/devices'] = () => new Response(null, { status: 503 });
    expect(await pushState()).toBe('on');
    asked = [];
    subscribed = null;
    expect(await pushState()).toBe('off');
    expect(asked).toEqual([]);
  });
});

describe('after signing in', () => {
  it('who had this browser told is told on', async () => {
    answers['POST /api/notifications/devices'] = () => new Response(null, { status: 201 });
    await pushAfterSignIn(true);
    expect(asked).toEqual(['POST /api/notifications/devices']);
    expect(subscribed).not.toBeNull();
  });

  it('another person is not, by what was left of the one before', async () => {
    await pushAfterSignIn(false);
    expect([asked, subscribed]).toEqual([[], null]);
    await pushAfterSignIn(true);
    expect(asked).toEqual([]);
  });
});
