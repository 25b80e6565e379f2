import { describe, expect, inject, it } from 'vitest';

interface MyAd {
  id: number;
  title: string;
  version: number;
  path: string;
}

const json = { 'content-type': 'application/json' };

/** The first demo seller's token and one of their live listings. */
async function demoSeller(): Promise<{ headers: Record<string, string>; listing: MyAd }> {
  const api = inject('apiUrl');
  const credentials = { email: 'ramesh@demo.example', password: 'namaste demo bazaar', token: true };
  const answer = await fetch(`${api}/api/auth/email/sign-in`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify(credentials),
  });
  expect(answer.status).toBe(200);
  const headers = { ...json, authorization: `Bearer ${(await answer.json()).token}` };
  const mine = await fetch(`${api}/api/me/ads?state=live`, { headers }).then((response) => response.json());
  return { headers, listing: mine.items[0] };
}

async function text(path: string): Promise<string> {
  const response = await fetch(inject('webUrl') + encodeURI(path));
  return response.text();
}

describe('a changed listing', () => {
  it('shows on pages that were cached before, within moments', async () => {
    const { headers, listing } = await demoSeller();
    const page = `/en/listing/x-${listing.id}`;
    // The words are those that mark the site's own pages: in a listing they are text.
    const title = `Changed just now, data-missing="404" data-interactive ${listing.id}`;
    const shown = title.replaceAll('"', '&quot;');
    const change = async (to: string, version: number): Promise<MyAd> => {
      const response = await fetch(`${inject('apiUrl')}/api/ads/${listing.id}`, {
        method: 'PATCH',
        headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ title: to, version }),
      });
      expect(response.status).toBe(200);
      return response.json();
    };
    expect(await text(page)).toContain(listing.title);
    const mine: MyAd = await fetch(`${inject('apiUrl')}/api/me/ads/${listing.id}`, { headers }).then(
      (response) => response.json(),
    );
    const changed = await change(title, mine.version);
    try {
      // Pages renew by age after 60 seconds: sooner than that, only the announcement can have done it.
      await expect.poll(() => text(page), { timeout: 20_000, interval: 200 }).toContain(shown);
      const { status, headers: sent } = await fetch(inject('webUrl') + page);
      expect(status).toBe(200);
      expect(sent.get('content-security-policy')).not.toContain('blob:');
    } finally {
      await change(listing.title, changed.version);
    }
  });
});

describe('the route that drops cached pages', () => {
  it('does not exist for anyone without the secret', async () => {
    const url = `${inject('webUrl')}/internal/revalidate`;
    for (const authorization of ['', 'Bearer ', 'Bearer wrong', inject('internalSecret')]) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...json, authorization },
        body: '{"tags":["ads"]}',
      });
      expect(response.status).toBe(404);
    }
  });
});
