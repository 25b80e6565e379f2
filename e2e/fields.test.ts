import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findProblems } from './axe.ts';
import { type Lang, listingIds, useBrowser, visit } from './browser.ts';
import { becomeMember, callAs, texts } from './people.ts';

useBrowser();

interface Case {
  what: string;
  lang: Lang;
  category: string;
  title: string;
  price: string;
  /** What the price turns out to be for. */
  unit?: string;
  /** By the attribute: a line of text, an option, several, or a yes. */
  fields: Record<string, string | string[] | true>;
  /** Filters that it answers to, and what to change in them so that it does not. */
  filters: Record<string, string>;
  otherwise: Record<string, string>;
  /** A fact of its page. */
  fact: RegExp;
}

const cases: Case[] = [
  {
    what: 'a motorbike',
    lang: 'en',
    category: 'vehicles/motorbikes',
    title: 'Well kept bike for sale',
    price: '1.65 lakh',
    fields: { model: 'bajaj/Pulsar 150', year: '2019', mileage: '28,000', taxPaidUntil: '2083-12-30' },
    filters: { 'attr.model': 'bajaj/pulsar-150', 'attr.mileage.max': '30,000 km' },
    otherwise: { 'attr.model': 'hero' },
    fact: /Bajaj Pulsar 150/,
  },
  {
    what: 'a room',
    lang: 'ne',
    category: 'property/rooms',
    title: 'घाम लाग्ने कोठा भाडामा',
    price: '१५ हजार प्रति महिना',
    unit: 'month',
    fields: { rooms: '२', tenants: ['bachelors', 'students'], deposit: '१० हजार' },
    filters: { 'attr.tenants': 'bachelors', 'attr.deposit.max': '15 hajar', maxPrice: '16k' },
    otherwise: { 'attr.tenants': 'office' },
    fact: /रू १०,०००/,
  },
  {
    what: 'land',
    lang: 'en',
    category: 'property/land',
    title: 'Land by the road for sale',
    price: '40 lakh per aana',
    unit: 'aana',
    fields: { area: '0-4-2-0', facing: 'east', roadWidth: '13' },
    filters: { 'attr.area.min': '4 aana', 'attr.area.max': '1600 sq ft', minPrice: '1.7 crore' },
    otherwise: { minPrice: '', maxPrice: '50 lakh' },
    fact: /4 aana 2 paisa \(1,540.13 sq ft\)/,
  },
  {
    what: 'a job',
    lang: 'ne',
    category: 'jobs/shop-staff',
    title: 'पसलमा काम गर्ने चाहियो',
    price: '18k per month',
    unit: 'month',
    fields: { jobKind: 'part-time', shift: 'morning', salaryUpTo: '२५ हजार' },
    filters: { 'attr.jobKind': 'part-time', 'attr.salaryUpTo.min': '20000' },
    otherwise: { 'attr.jobKind': 'internship' },
    fact: /आंशिक समय/,
  },
  {
    what: 'a goat',
    lang: 'en',
    category: 'livestock/goats',
    title: 'Khasi for the festival',
    price: '700 per kg',
    unit: 'kg',
    fields: { goatBreed: 'khari', bodyWeight: '25', vaccinated: true },
    // 17,500 as a whole.
    filters: { 'attr.goatBreed': 'khari', 'attr.bodyWeight.min': '20', minPrice: '17k', maxPrice: '18k' },
    otherwise: { minPrice: '', maxPrice: '1000' },
    fact: /Khari/,
  },
];

async function fill(page: Page, id: string, value: Case['fields'][string]): Promise<void> {
  const field = page.locator(`#attribute-${id}`);
  if (id === 'model') {
    const [make = '', model = ''] = String([value].flat()[0]).split('/');
    await field.selectOption(make);
    await page.locator(`#attribute-model-models option[value="${model}"]`).waitFor({ state: 'attached' });
    return page.locator('#attribute-model-model').fill(model);
  }
  if ((await field.count()) === 0) {
    for (const option of [value].flat())
      await page.locator(`label:has(input[name="attribute-${id}"][value="${option}"])`).click();
    return;
  }
  const line = String([value].flat()[0] ?? '');
  if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(line);
  else await field.fill(line);
}

/** What is found by filters, asked for again until it is as it should be. */
function found(page: Page, { lang, category, what }: Case, filters: Record<string, string>) {
  const look = async () => {
    await page.goto(`/${lang}/search?${new URLSearchParams({ category, ...filters })}`);
    return listingIds(page);
  };
  return expect.poll(look, { message: what });
}

it('a motorbike, a room, land, a job and a goat are posted with their fields, and found by them', async () => {
  await visit({}, async (page) => {
    await becomeMember(page, 'Gita Namuna');
    for (const each of cases) {
      const { what, lang, category, title, price, unit, fields, filters, otherwise, fact } = each;
      const { post } = texts[lang];
      const { id } = await callAs(page)('POST /api/ads', {
        body: {
          title,
          description: 'As good as it looks, come and see.',
          categoryId: category,
          placeId: 'kathmandu/kathmandu/koteshwor',
        },
        key: crypto.randomUUID(),
      });
      await page.goto(`/${lang}/post?listing=${id}&step=details`);
      await page.locator('#price').fill(price);
      if (unit)
        await expect.poll(() => page.locator('#priceUnit').inputValue(), { message: what }).toBe(unit);
      for (const more of await page.locator('form details.panel > summary').all()) await more.click();
      for (const [name, value] of Object.entries(fields)) await fill(page, name, value);
      expect(await findProblems(page), what).toEqual([]);
      for (const step of ['place', 'preview'] as const) {
        await page.getByRole('button', { name: post.next, exact: true }).click();
        await page.getByRole('heading', { name: post[`step_${step}`] }).waitFor();
      }
      expect(await page.locator('dl.facts').innerText(), what).toMatch(fact);
      await page.getByRole('button', { name: post.publish, exact: true }).click();
      await page.getByRole('link', { name: post.seeListing }).click();
      await page.waitForURL(/\/listing\//);
      expect(await page.locator('dl.facts').innerText(), what).toMatch(fact);
      await found(page, each, filters).toContain(String(id));
      await found(page, each, { ...filters, ...otherwise }).not.toContain(String(id));
    }
  });
});

it('a price that may be two things is asked about, and an IMEI is checked', async () => {
  await visit({}, async (page) => {
    await becomeMember(page, 'Hari Namuna');
    const { post } = texts.ne;
    const { id } = await callAs(page)('POST /api/ads', {
      body: { title: 'सामसङ मोबाइल', categoryId: 'mobiles/phones' },
      key: crypto.randomUUID(),
    });
    await page.goto(`/ne/post?listing=${id}&step=details`);
    await page.locator('#price').fill('25.000');
    await page.getByText(texts.ne.form.whichAmount).waitFor();
    await page.getByRole('button', { name: '२५,०००', exact: true }).click();
    await page.locator('#price-echo').getByText('रू २५,०००').waitFor();
    await page.locator('#attribute-imei').fill('490154203237517');
    await page.getByRole('button', { name: post.next, exact: true }).click();
    expect(await page.locator('#attribute-imei-error').innerText()).toBe(post.badImei);
    await page.locator('#attribute-imei').fill('490154203237518');
    const kept = async () => (await callAs(page)('GET /api/me/ads/{id}', { params: { id } })).attributes;
    await expect.poll(async () => (await kept()).imei).toBe('7518');
  });
});

it('an answer is taken back by pressing it again, also with the keyboard, and none is not a no', async () => {
  await visit({}, async (page) => {
    await becomeMember(page, 'Maya Namuna');
    const { id } = await callAs(page)('POST /api/ads', {
      body: { title: 'A goat of the hills', categoryId: 'livestock/goats' },
      key: crypto.randomUUID(),
    });
    const kept = async () => (await callAs(page)('GET /api/me/ads/{id}', { params: { id } })).attributes;
    await page.goto(`/en/post?listing=${id}&step=details`);
    const answer = (name: string, value: string) =>
      page.locator(`input[name="attribute-${name}"][value="${value}"]`);
    expect(await answer('vaccinated', '').isChecked()).toBe(true);
    await answer('vaccinated', 'true').click();
    await expect.poll(kept).toMatchObject({ vaccinated: true });
    await answer('vaccinated', 'false').click();
    await expect.poll(kept).toMatchObject({ vaccinated: false });
    await answer('vaccinated', 'false').click();
    await expect.poll(() => answer('vaccinated', '').isChecked()).toBe(true);
    await expect.poll(kept).not.toHaveProperty('vaccinated');
    await answer('sex', 'male').click();
    await expect.poll(kept).toMatchObject({ sex: 'male' });
    await answer('sex', 'male').press('Space');
    await expect.poll(() => answer('sex', 'male').isChecked()).toBe(false);
    await expect.poll(kept).not.toHaveProperty('sex');
    await answer('sex', 'female').press('Space');
    await expect.poll(kept).toMatchObject({ sex: 'female' });
  });
});

it('while browsing a maker is chosen and then one of its models, also without scripts', async () => {
  await visit({ scripts: false }, async (page) => {
    await page.goto('/en/search?category=vehicles/motorbikes');
    const filters = page.locator('#filters');
    const maker = filters.locator('select[name="attr.model"]').first();
    const model = filters.locator('select[name="attr.model"]').nth(1);
    const submit = filters.locator('button[type="submit"]');
    expect(await model.count()).toBe(0);
    await page.goto('/en/search?category=vehicles/motorbikes#filters');
    await maker.selectOption('bajaj');
    await submit.click();
    await page.waitForURL(/attr\.model=bajaj/);
    await page.goto(`${page.url()}#filters`);
    await model.selectOption('bajaj/pulsar-150');
    await submit.click();
    await page.waitForURL(/pulsar-150/);
    expect(await maker.inputValue()).toBe('bajaj');
    expect(await model.inputValue()).toBe('bajaj/pulsar-150');
    await page.goto(`${page.url()}#filters`);
    await maker.selectOption('hero');
    await submit.click();
    await page.waitForURL(/attr\.model=hero/);
    expect(await maker.inputValue()).toBe('hero');
    expect(await model.inputValue()).toBe('');
  });
});
