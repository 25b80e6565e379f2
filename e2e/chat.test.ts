import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, type Lang, langs, phone, useBrowser, visit } from './browser.ts';
import { becomeMember, newNumber, postByApi, registerByPhone, say, texts } from './people.ts';

useBrowser();

const photo = readFileSync(new URL('../apps/api/demo/photos/room-empty-window.jpg', import.meta.url));

function field(page: Page, lang: Lang): Locator {
  return page.getByRole('textbox', { name: texts[lang].chat.write });
}

async function write(page: Page, lang: Lang, text: string): Promise<void> {
  await field(page, lang).fill(text);
  await page.getByRole('button', { name: texts[lang].chat.send, exact: true }).click();
}

/** Bubbles with exactly this text: those that have arrived, not those on their way. */
function bubble(page: Page, text: string): Locator {
  return page.locator('.chat-item[data-seq] .chat-text').getByText(text, { exact: true });
}

const listingText = { en: 'Is this still available?', ne: 'यो अझै छ?' };

/** Begins a conversation about a listing as the buyer does, and gives its address without the language. */
async function begin(page: Page, lang: Lang, listing: number, text = listingText[lang]): Promise<string> {
  await page.goto(`/${lang}/messages/new?${new URLSearchParams({ listing: `${listing}`, text })}`);
  await page.getByRole('button', { name: texts[lang].chat.send, exact: true }).click();
  await page.waitForURL(/\/messages\/[\da-f-]{36}$/);
  await bubble(page, text).waitFor();
  return new URL(page.url()).pathname.slice(3);
}

/** Two people, each with a browser, about a listing the seller has just posted. */
async function meet(
  work: (people: { seller: Page; buyer: Page; listing: number; path: string }) => Promise<void>,
  expected = /40[0149]|Failed to load resource|ERR_INTERNET_DISCONNECTED/,
): Promise<void> {
  await visit({ screen: desktop, expected }, async (seller) => {
    await becomeMember(seller, 'Sita Namuna');
    const { id } = await postByApi(seller);
    await visit({ screen: phone, expected }, async (buyer) => {
      await becomeMember(buyer, 'हरि नमुना');
      const path = await begin(buyer, 'ne', id);
      await work({ seller, buyer, listing: id, path });
    });
  });
}

it('two people talk about a listing, one offline for a while, and agree on a price', async () => {
  await meet(async ({ seller, buyer, listing, path }) => {
    const { en, ne } = texts;
    // Any page says that something waits, also one that is the same for everybody.
    await seller.goto('/en/about');
    const link = seller.locator('header').getByRole('link', { name: en.tabs.messages });
    await expect.poll(() => link.innerText()).toMatch(/1/);
    await link.click();
    const row = seller.getByRole('list', { name: en.chat.list }).getByRole('link');
    expect(await row.innerText()).toContain(listingText.ne);
    expect(await findProblems(seller)).toEqual([]);
    await row.click();
    await bubble(seller, listingText.ne).waitFor();
    await expect.poll(() => link.innerText()).not.toMatch(/\d/);
    await buyer.getByText(ne.chat.read, { exact: true }).waitFor();

    // Who types before their socket is open is not seen typing; a person goes on.
    const typing = buyer.getByText(ne.chat.typing, { exact: true });
    const seen = async () => {
      await field(seller, 'en').fill('');
      await field(seller, 'en').pressSequentially('Yes');
      return typing.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(seen, { timeout: 60_000 }).toBe(true);
    await seller.keyboard.press('Shift+Enter');
    await seller.keyboard.type('Come today 🙂');
    await seller.keyboard.press('Enter');
    await bubble(buyer, 'Yes\nCome today 🙂').waitFor();
    await buyer.getByRole('status').filter({ hasText: 'Sita Namuna: Yes' }).waitFor({ state: 'attached' });
    for (const page of [buyer, seller]) {
      expect(await findProblems(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
    }

    await buyer.context().setOffline(true);
    for (const text of ['एक', 'दुई']) await write(buyer, 'ne', text);
    await buyer.getByText(ne.chat.waiting).first().waitFor();
    await expect.poll(() => buyer.locator('[data-unsent]').count()).toBe(2);
    await write(seller, 'en', 'Are you there?');
    await bubble(seller, 'Are you there?').waitFor();
    expect(await bubble(buyer, 'Are you there?').count()).toBe(0);
    await buyer.context().setOffline(false);
    await bubble(buyer, 'Are you there?').waitFor();
    await bubble(seller, 'दुई').waitFor();
    await expect.poll(() => buyer.locator('[data-unsent]').count()).toBe(0);
    for (const page of [seller, buyer]) {
      const said = await page.locator('.chat-item[data-seq] .chat-text').allInnerTexts();
      expect(said).toEqual([listingText.ne, 'Yes\nCome today 🙂', 'Are you there?', 'एक', 'दुई']);
    }

    await buyer.getByRole('button', { name: ne.chat.offer }).click();
    const sheet = buyer.getByRole('dialog', { name: ne.chat.offerTitle });
    await sheet.getByLabel(ne.chat.amount).fill('धेरै');
    await sheet.getByRole('button', { name: ne.chat.sendOffer }).click();
    await sheet.getByText(ne.chat.badAmount).waitFor();
    // Eleven to some, eleven thousand to others.
    await sheet.getByLabel(ne.chat.amount).fill('11.000');
    await sheet.getByRole('button', { name: '११,०००' }).click();
    await sheet.getByText('एघार हजार रुपैयाँ').waitFor();
    await sheet.getByLabel(ne.chat.amount).fill('११ हजार');
    await sheet.getByText('एघार हजार रुपैयाँ').waitFor();
    expect(await findProblems(buyer)).toEqual([]);
    await sheet.getByRole('button', { name: ne.chat.sendOffer }).click();
    await seller.getByText('रू 11,000', { exact: true }).waitFor();
    await seller.getByRole('button', { name: en.chat.counter }).click();
    const counter = seller.getByRole('dialog', { name: en.chat.counterTitle });
    await counter.getByLabel(en.chat.amount).fill('11.5k');
    await counter.getByRole('button', { name: en.chat.sendOffer }).click();
    await buyer.getByText('रू ११,५००', { exact: true }).waitFor();
    await buyer.getByText(ne.chat.offer_replaced).waitFor();
    expect(await findProblems(buyer)).toEqual([]);
    await buyer.getByRole('button', { name: ne.chat.accept }).click();
    await buyer.getByText(ne.chat.offer_accepted, { exact: true }).waitFor();
    await seller.getByText(en.chat.offer_accepted, { exact: true }).waitFor();
    await seller.getByRole('button', { name: en.chat.reserve }).click();
    await seller.getByText(en.chat.reservedNow).waitFor();
    expect(await findProblems(seller)).toEqual([]);
    const shown = await fetch(`${inject('apiUrl')}/api/listings/${listing}`).then((answer) => answer.json());
    expect(shown).toMatchObject({ reserved: true });
    await buyer.goto(`/ne${path}`);
    await buyer.getByText(ne.chat.reserved, { exact: true }).waitFor();
  });
});

it('a message outlives its tab, and arrives once from the next one and from two at a time', async () => {
  await meet(async ({ seller, buyer, path }) => {
    await seller.goto(`/en${path}`);
    const sending = /\/api\/conversations\/[^/]+\/messages$/;
    const context = buyer.context();
    await context.route(sending, (route) =>
      route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue(),
    );
    // What is tried has been kept before.
    const tried = buyer.waitForEvent('requestfailed', (request) => sending.test(request.url()));
    await write(buyer, 'ne', 'म भोलि आउँछु');
    await buyer.locator('[data-unsent=waiting]').waitFor();
    await tried;
    await buyer.reload();
    await buyer.locator('[data-unsent=waiting]').getByText('म भोलि आउँछु').waitFor();
    const other = await context.newPage();
    await other.goto(`/ne${path}`);
    await other.locator('[data-unsent=waiting]').waitFor();
    await context.unroute(sending);
    await Promise.all(
      [buyer, other].map((tab) => tab.evaluate(() => dispatchEvent(new Event('online'))).catch(() => {})),
    );
    for (const page of [buyer, other, seller]) {
      await bubble(page, 'म भोलि आउँछु').waitFor();
      await expect.poll(() => page.locator('[data-unsent]').count()).toBe(0);
      expect(await bubble(page, 'म भोलि आउँछु').count()).toBe(1);
    }
  });
});

it('messages arrive where sockets do not work', async () => {
  await meet(async ({ seller, buyer, path }) => {
    await buyer.routeWebSocket(/\/api\/socket$/, (socket) => socket.close({ code: 1011 }));
    await buyer.reload();
    await bubble(buyer, listingText.ne).waitFor();
    await seller.goto(`/en${path}`);
    await write(seller, 'en', 'Over the slow way');
    await bubble(buyer, 'Over the slow way').waitFor();
  }, /40[0149]|WebSocket/);
});

it('what was written stays over a reload, and is no longer than a message may be', async () => {
  await meet(async ({ buyer }) => {
    const { chat } = texts.ne;
    await field(buyer, 'ne').fill('आधा लेखेको');
    await buyer.reload();
    await expect.poll(() => field(buyer, 'ne').inputValue()).toBe('आधा लेखेको');
    await field(buyer, 'ne').fill('क'.repeat(10_000));
    await buyer.getByText(say.ne('chat.tooLong', { count: 8000 })).waitFor();
    // The button says that it is disabled, and keeps the focus.
    await buyer.getByRole('button', { name: chat.send, exact: true }).click({ force: true });
    expect(await buyer.locator('[data-unsent]').count()).toBe(0);
    expect(await findProblems(buyer)).toEqual([]);
    const longWord = 'https://example.com/'.padEnd(1999, 'x');
    await write(buyer, 'ne', longWord);
    await bubble(buyer, longWord).waitFor();
    // Both are new here: an address is a text, and breaks.
    expect(await buyer.locator('.chat-text a').count()).toBe(0);
    expect(await findProblems(buyer)).toEqual([]);
  });
});

it('a photo is shown to both, and what was sent can be taken back', async () => {
  await meet(async ({ seller, buyer, path }) => {
    const { en, ne } = texts;
    await seller.goto(`/en${path}`);
    await buyer
      .locator('.composer input[type=file]')
      .setInputFiles({ name: 'room.jpg', mimeType: 'image/jpeg', buffer: photo });
    const shown = seller.getByRole('img', { name: say.en('chat.photoFrom', { name: 'हरि नमुना' }) });
    // Made into all its sizes first, which busy machines take long for.
    await shown.waitFor({ timeout: 90_000 });
    await expect
      .poll(() => shown.evaluate((img) => (img as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
    expect(await findProblems(seller)).toEqual([]);

    await write(buyer, 'ne', 'गल्तीले लेखेको');
    await bubble(seller, 'गल्तीले लेखेको').waitFor();
    const mine = buyer.locator('.chat-item[data-seq]').filter({ hasText: 'गल्तीले लेखेको' });
    await mine.getByRole('button', { name: ne.chat.messageActions }).click();
    await buyer.getByRole('dialog').getByRole('button', { name: ne.chat.delete }).click();
    for (const [page, lang] of [
      [buyer, 'ne'],
      [seller, 'en'],
    ] as const) {
      await page.getByText(texts[lang].chat.deleted).waitFor();
      await expect.poll(() => page.getByText('गल्तीले लेखेको').count()).toBe(0);
    }
    expect(await findProblems(seller)).toEqual([]);
    await seller.getByText(en.chat.preview_deleted).waitFor();
  });
});

it('who receives a message that smells of fraud is told why and what to do; who wrote it is not', async () => {
  await meet(async ({ seller, buyer, path }) => {
    const scam = 'Send 5000 advance on eSewa first, then I will come for the table.';
    await seller.goto(`/en${path}`);
    await write(buyer, 'ne', scam);
    const message = seller.locator('.chat-item[data-seq]').filter({ hasText: scam });
    await message.getByText(texts.en.chat.warning_advance_payment_title).waitFor();
    await message.getByText(texts.en.chat.warning_advance_payment_advice).waitFor();
    expect(await findProblems(seller)).toEqual([]);
    await bubble(buyer, scam).waitFor();
    expect(await buyer.getByText(texts.ne.chat.warning).count()).toBe(0);
    // Both are new here: the first thing one reads of the other is what to mind.
    await seller.getByText(texts.en.chat.tip_newAccount).waitFor();
  });
});

it('who is blocked cannot tell, and is not heard', async () => {
  await meet(async ({ seller, buyer, path }) => {
    const { chat } = texts.en;
    await seller.goto(`/en${path}`);
    await bubble(seller, listingText.ne).waitFor();
    await seller.getByRole('button', { name: chat.menu }).click();
    expect(await findProblems(seller)).toEqual([]);
    await seller.getByLabel(chat.reportNote).fill('He wants an advance on eSewa.');
    const reported = seller.waitForRequest('**/report');
    await seller.getByRole('button', { name: chat.reason_scam }).click();
    expect((await reported).postDataJSON()).toMatchObject({ note: 'He wants an advance on eSewa.' });
    await seller.getByText(chat.doneReported).waitFor();
    await seller.getByText(say.en('chat.blockedTitle', { name: 'हरि नमुना' })).waitFor();
    expect(await field(seller, 'en').count()).toBe(0);
    expect(await findProblems(seller)).toEqual([]);

    await write(buyer, 'ne', 'किन जवाफ दिनुहुन्न?');
    await bubble(buyer, 'किन जवाफ दिनुहुन्न?').waitFor();
    await buyer.getByText(texts.ne.chat.sent, { exact: true }).waitFor();
    await seller.reload();
    await bubble(seller, listingText.ne).waitFor();
    expect(await bubble(seller, 'किन जवाफ दिनुहुन्न?').count()).toBe(0);
    await seller.getByRole('button', { name: chat.unblock }).click();
    await field(seller, 'en').waitFor();
    await write(buyer, 'ne', 'नमस्ते');
    await bubble(seller, 'नमस्ते').waitFor();
  });
});

it('the menu mutes, archives and saves for the police', async () => {
  await meet(async ({ seller, buyer, path }) => {
    const { chat } = texts.en;
    await seller.goto(`/en${path}`);
    const choose = async (name: string) => {
      await seller.getByRole('button', { name: chat.menu }).click();
      await seller.getByRole('dialog').getByRole('button', { name }).click();
    };
    const saved = seller.waitForEvent('download');
    await choose(chat.complaint);
    expect((await saved).suggestedFilename()).toMatch(/\.txt$/);
    await seller.getByText(chat.doneComplaint).waitFor();
    await choose(chat.mute);
    await seller.getByText(chat.doneMuted).waitFor();
    await choose(chat.archive);
    await seller.getByText(chat.doneArchived, { exact: true }).first().waitFor();
    await seller.getByRole('link', { name: chat.archived, exact: true }).click();
    const row = seller.getByRole('list', { name: chat.list }).getByRole('link');
    await row.getByText(chat.muted).waitFor({ state: 'attached' });
    await write(buyer, 'ne', 'फेरि एकचोटि');
    await row.waitFor({ state: 'detached' });
    await seller.getByRole('link', { name: chat.inbox, exact: true }).click();
    await row.waitFor();
    await seller.goBack();
    await seller.getByText(chat.emptyArchive).waitFor();
  });
});

it('who is signed out elsewhere while the page is open signs in on the spot, and goes on', async () => {
  await visit({ screen: desktop }, async (seller) => {
    await becomeMember(seller, 'Sita Namuna');
    const { id } = await postByApi(seller);
    await visit({}, async (page) => {
      const { auth } = texts.en;
      const { email, password } = await becomeMember(page, 'Two Phones');
      await begin(page, 'en', id);
      const post = (path: string, method: string, body: object, headers = {}) =>
        fetch(`${inject('apiUrl')}/api/auth/${path}`, {
          method,
          headers: { 'content-type': 'application/json', ...headers },
          ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
        });
      const { token } = await (await post('email/sign-in', 'POST', { email, password, token: true })).json();
      await post('sessions', 'DELETE', {}, { authorization: `Bearer ${token}` });
      await page.getByRole('radio', { name: auth.by_email }).check();
      await page.getByRole('textbox', { name: auth.email }).fill(email);
      await page.getByLabel(auth.password).fill(password);
      await page.getByRole('button', { name: auth.signIn, exact: true }).click();
      await bubble(page, listingText.en).waitFor();
      await write(page, 'en', 'Still me');
      await bubble(page, 'Still me').waitFor();
    });
  });
});

describe('writing to a seller', () => {
  for (const lang of langs) {
    it(`asks who is not signed in to, and keeps what was written, ${lang}`, async () => {
      await visit({ screen: desktop }, async (seller) => {
        await becomeMember(seller, 'Sita Namuna');
        const { id } = await postByApi(seller);
        await visit({}, async (page) => {
          const { chat } = texts[lang];
          const query = new URLSearchParams({ listing: `${id}`, text: listingText[lang] });
          await page.goto(`/${lang}/messages/new?${query}`);
          await page.getByText(chat.signInToSend).waitFor();
          await registerByPhone(page, lang, newNumber(), 'Gita Namuna');
          await expect.poll(() => field(page, lang).inputValue()).toBe(listingText[lang]);
          expect(await findProblems(page)).toEqual([]);
          await field(page, lang).fill(`${listingText[lang]} 🙏`);
          await page.reload();
          await expect.poll(() => field(page, lang).inputValue()).toBe(`${listingText[lang]} 🙏`);
          await page.getByRole('button', { name: chat.send, exact: true }).click();
          await bubble(page, `${listingText[lang]} 🙏`).waitFor();
          const { pathname } = new URL(page.url());
          // There is one conversation about a listing: the way to a new one leads to it.
          await page.goto(`/${lang}/messages/new?${query}`);
          await page.waitForURL(`**${pathname}`);
          await expect.poll(() => field(page, lang).inputValue()).toBe(listingText[lang]);
        });
      });
    });
  }

  it('is not for one’s own listing', async () => {
    await visit({}, async (page) => {
      await becomeMember(page, 'Own Namuna');
      const { id } = await postByApi(page);
      await page.goto(`/en/messages/new?listing=${id}`);
      await page.getByText(texts.en.chat.own).waitFor();
    });
  });
});

describe('without scripts', () => {
  it('one writes to a seller, reads the answer and goes on', async () => {
    await meet(async ({ seller, buyer, listing, path }) => {
      const { chat } = texts.ne;
      await seller.goto(`/en${path}`);
      await write(seller, 'en', 'Yes, come today');
      // The page without scripts shows what is there when it is asked for.
      await bubble(seller, 'Yes, come today').waitFor();
      const { cookies } = await buyer.context().storageState();
      await visit({ scripts: false }, async (page) => {
        await page.context().addCookies(cookies);
        await page.goto('/ne/messages');
        await page.getByRole('link', { name: chat.noScriptLink }).click();
        await page.getByRole('link', { name: /Sita Namuna/ }).click();
        await page.getByText('Yes, come today').waitFor();
        await page.getByRole('textbox').fill('आउँछु\nसाँझ ५ बजे');
        await page.getByRole('button', { name: chat.send }).click();
        await page.getByText('साँझ ५ बजे').waitFor();
        expect(new URL(page.url()).pathname).toBe(`/ne${path.replace('/messages/', '/messages/plain/')}`);
        await bubble(seller, 'आउँछु\nसाँझ ५ बजे').waitFor();

        const query = new URLSearchParams({ listing: `${listing}`, text: 'अर्को कुरा' });
        await page.goto(`/ne/messages/new?${query}`);
        await page.getByRole('button', { name: chat.send }).click();
        await bubble(seller, 'अर्को कुरा').waitFor();
        await page.getByText('अर्को कुरा').waitFor();
      });
      await buyer.goto(`/ne${path.replace('/messages/', '/messages/plain/')}`);
      expect(await findProblems(buyer)).toEqual([]);
      await buyer.goto('/ne/messages/plain');
      expect(await findProblems(buyer)).toEqual([]);
    });
  });

  it('a form of another site sends nothing, and who is not signed in is led to', async () => {
    await meet(async ({ buyer, path }) => {
      const form = {
        conversation: path.split('/')[2] ?? '',
        clientId: crypto.randomUUID(),
        text: 'from elsewhere',
      };
      const post = (headers: Record<string, string>) =>
        buyer.request.post('/ne/messages/send', { form, headers, maxRedirects: 0 });
      const foreign = await post({ origin: 'https://evil.example' });
      expect(foreign.headers().location).toMatch(/problem=cross_site$/);
      expect((await post({})).headers().location).toMatch(/problem=cross_site$/);
      await buyer.reload();
      await bubble(buyer, listingText.ne).waitFor();
      expect(await buyer.getByText('from elsewhere').count()).toBe(0);
    });
    const answer = await fetch(`${inject('webUrl')}/en/messages/plain`, { redirect: 'manual' });
    expect(answer.status).toBe(307);
    expect(answer.headers.get('location')).toBe(
      `/en/sign-in?${new URLSearchParams({ next: '/en/messages/plain' })}`,
    );
  });
});

it('another person’s conversation is not there', async () => {
  await meet(async ({ path }) => {
    await visit({}, async (stranger) => {
      await becomeMember(stranger, 'Stranger Namuna');
      await stranger.goto(`/en${path}`);
      await stranger.getByText(texts.en.chat.missing).waitFor();
    });
  });
});
