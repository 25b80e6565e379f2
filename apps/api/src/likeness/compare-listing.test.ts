import { beforeAll, describe, expect, it } from 'vitest';
import { makeImage, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating } from '../../test/moderating.ts';
import { selling } from '../../test/selling.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { keepSketch } from '../photos/sketches.ts';
import { compareListing } from './compare-listing.ts';
import { type Copy, copiesOf, demoPictures } from './photo-copies.test-data.ts';

// In a process of its own: copies with writing on them are drawn as SVG, which sharp reads no more where photos are prepared.
const holder = useApi();
let moderator: Person;
let pictures: { own: Buffer; copies: Copy[] }[];

beforeAll(async () => {
  moderator = await makePerson(holder.api, 'moderator');
  pictures = [];
  for (const [at, picture] of (await demoPictures(3)).entries())
    pictures.push({
      own: picture.sketch,
      copies: await copiesOf(picture, at + 1, { each: 1, several: 0 }),
    });
});

function picture(no: number): { own: Buffer; mirrored: Buffer; cropped: Buffer } {
  const { own, copies } = pictures[no] ?? { copies: [] };
  const copy = (how: string) => copies.find((each) => each.how === how)?.sketch;
  const [mirrored, cropped] = [copy('mirrored'), copy('cropped')];
  if (!own || !mirrored || !cropped) throw new Error(`no picture ${no}`);
  return { own, mirrored, cropped };
}

/** A photo of somebody's that looks like this. */
async function photo(person: Person, sketch: Buffer): Promise<string> {
  const { context } = holder.api;
  const id = await makeImage(context, person.id);
  await transaction(context.pool, (tx) => keepSketch(tx, context, id, sketch));
  return id;
}

async function show(person: Person, sketch: Buffer, given: object) {
  return selling(person).post({ photoIds: [await photo(person, sketch)], ...given });
}

async function post(person: Person, sketch: Buffer, given: object) {
  const listing = await show(person, sketch, given);
  await compareListing(holder.api.context, listing.id);
  return listing;
}

/** What moderators are shown of a listing. */
async function findingsOf(id: number) {
  const { data } = await moderator.ask('GET /api/findings', { query: { limit: 50 } });
  return data?.items.filter(({ listing }) => listing.id === id) ?? [];
}

const words = (no: number) => ({
  title: `Thing number ${no} that is sold by somebody`,
  description: `Described as thing ${no} and nothing else.`,
});

describe("somebody else's photo", () => {
  it('is shown to moderators beside the one it was taken from, and to nobody else until they have decided', async () => {
    const [owner, taker] = [await makePerson(holder.api), await makePerson(holder.api)];
    const { own, mirrored, cropped } = picture(0);
    const first = await post(owner, own, words(1));
    expect(await findingsOf(first.id)).toEqual([]);
    const copy = await post(taker, mirrored, words(2));
    const [finding] = await findingsOf(copy.id);
    expect(finding).toMatchObject({
      kind: 'photo',
      listing: { id: copy.id, seller: { handle: taker.handle } },
      other: { id: first.id, state: 'live', seller: { handle: owner.handle } },
    });
    const { data: held } = await selling(taker).mine(copy.id);
    expect(held?.state).toBe('submitted');
    const { id: caseId } = await moderating(moderator).about(copy.id);
    await moderating(moderator).settle(caseId, { decision: 'approve' });
    await compareListing(holder.api.context, copy.id);
    expect(await findingsOf(copy.id)).toEqual([]);
    expect((await selling(taker).mine(copy.id)).data?.state).toBe('live');
    // What was let through once is let through, and one's own other listing may show it.
    const third = await makePerson(holder.api);
    expect(await findingsOf((await post(third, cropped, words(4))).id)).toEqual([]);
    expect(await findingsOf((await post(owner, cropped, words(3))).id)).toEqual([]);
  });

  it("is nobody's own where many show it: the maker's picture", async () => {
    const { own, mirrored } = picture(1);
    for (let shop = 0; shop < 4; shop++) await show(await makePerson(holder.api), own, words(10 + shop));
    const reseller = await post(await makePerson(holder.api), mirrored, words(20));
    expect(await findingsOf(reseller.id)).toEqual([]);
  });

  it('is not what is shown by a listing that went long ago, or by a draft', async () => {
    const [owner, later] = [await makePerson(holder.api), await makePerson(holder.api)];
    const { own, mirrored } = picture(2);
    const old = await post(owner, own, words(30));
    await selling(owner).move(old.id, 'sold');
    await holder.api.context.pool.query(`update ads set sold_at = now() - interval '1 year' where id = $1`, [
      old.id,
    ]);
    await selling(owner).create({ ...words(31), photoIds: [await photo(owner, own)] });
    expect(await findingsOf((await post(later, mirrored, words(32))).id)).toEqual([]);
  });
});

describe("somebody else's words", () => {
  const text = {
    title: 'Gulmi organic coffee, roasted last week',
    description:
      'Grown at 1,400 metres by our cooperative, washed, dried on raised beds, roasted medium. Bags of 250 g with a valve. Delivery inside the ring road the same day, samples for cafes.',
    categoryId: 'agriculture/spices',
    priceUnit: 'kg' as const,
  };

  it('are shown to the moderators, a short text that many would write is not', async () => {
    const [owner, taker] = [await makePerson(holder.api), await makePerson(holder.api)];
    const first = await selling(owner).post(text);
    const copy = await selling(taker).post({ ...text, title: `${text.title}!` });
    await compareListing(holder.api.context, copy.id);
    const [finding] = await findingsOf(copy.id);
    expect(finding).toMatchObject({ kind: 'text', other: { id: first.id }, listing: { state: 'live' } });
    const { response } = await moderator.ask('POST /api/findings/{id}/decision', {
      params: { id: finding?.id ?? 0 },
      body: { decision: 'same' },
    });
    expect(response.status).toBe(204);
    expect(await findingsOf(copy.id)).toEqual([]);
    const short = {
      title: 'Room for rent',
      description: 'Sunny room.',
      placeId: 'kathmandu/kathmandu/koteshwor',
    };
    await selling(owner).post(short);
    const other = await selling(taker).post(short);
    await compareListing(holder.api.context, other.id);
    expect(await findingsOf(other.id)).toEqual([]);
  });
});
