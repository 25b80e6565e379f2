import { expect, it } from 'vitest';
import { findProblems } from './axe.ts';
import { useBrowser, visit } from './browser.ts';
import { callAs, memberByPhone, texts } from './people.ts';

useBrowser();

it('what was typed into a plain form is there again after a refusal and after signing in again, and two presses send it once', async () => {
  await visit({}, async (page) => {
    const { form, myShop } = texts.ne;
    await memberByPhone(page, 'Tara Namuna');
    const { slug } = await callAs(page)('POST /api/shops', {
      body: { name: 'Kept Forms House' },
      key: crypto.randomUUID(),
    });
    const part = page.locator('details#announcements');
    const text = part.getByLabel(myShop.announcement, { exact: true });
    const [from, until] = [
      part.getByLabel(myShop.from, { exact: true }),
      part.getByLabel(myShop.lastDay, { exact: true }),
    ];
    const announce = part.getByRole('button', { name: myShop.announce, exact: true });
    const kept = part.getByText(form.kept, { exact: true });

    await page.goto(`/ne/my/shop?shop=${slug}`);
    await part.locator('summary').click();
    await text.fill('दसैँमा १० प्रतिशत छुट।');
    await from.fill('2099-01-02');
    await until.fill('2099-01-01');
    await announce.click();
    await part.getByRole('alert').waitFor();
    expect([await text.inputValue(), await from.inputValue()]).toEqual(['दसैँमा १० प्रतिशत छुट।', '2099-01-02']);
    await kept.waitFor();
    expect(await findProblems(page)).toEqual([]);

    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await until.fill('2099-01-03');
    await announce.dblclick();
    await part.getByText(myShop.saved, { exact: true }).waitFor();
    expect(sent.filter((url) => url.endsWith('/my/shop/do'))).toHaveLength(1);
    expect(await text.inputValue()).toBe('');

    // What is sent before the script has come is not kept.
    await page.locator('kept-forms:defined').waitFor({ state: 'attached' });
    await text.fill('तिहारमा पसल बन्द।');
    await until.fill('2099-02-01');
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await announce.click();
    await page.waitForURL(/\/ne\/sign-in\?/);
    await page.context().addCookies(cookies);
    await page.goto(new URL(page.url()).searchParams.get('next') ?? '');
    await kept.waitFor();
    expect(await text.inputValue()).toBe('तिहारमा पसल बन्द।');
    // Once: a page that is opened anew begins anew.
    await page.goto(`/ne/my/shop?shop=${slug}&part=announcements`);
    await part.locator('summary').waitFor();
    expect(await text.inputValue()).toBe('');
    // An address that opens a part does not say that anything was saved.
    expect(await text.isVisible()).toBe(true);
    expect(await part.getByText(myShop.saved, { exact: true }).count()).toBe(0);
  });
});
