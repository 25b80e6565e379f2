import { describe, expect, it } from 'vitest';
import { useApi } from '../../test/harness.ts';

const holder = useApi();

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${holder.api.origin}${path}`, { headers });
  return { response, body: response.status === 304 ? null : await response.json() };
}

interface PlaceList {
  place: { id: string } | null;
  ancestors: { id: string }[];
  items: { id: string; level: string; label: { en: string; ne: string } }[];
}

async function suggest(q: string): Promise<string[]> {
  const { body } = await get(`/api/places?q=${encodeURIComponent(q)}`);
  return (body as PlaceList).items.map((item) => item.id);
}

describe('places', () => {
  it('are all of Nepal: 7 provinces, 77 districts, 753 local levels, 6,743 wards, 180 areas', async () => {
    const { rows } = await holder.api.context.pool.query<{ level: string; count: number }>(
      'select level, count(*)::int as count from places group by level',
    );
    const counts = Object.fromEntries(rows.map((row) => [row.level, row.count]));
    expect(counts).toEqual({ province: 7, district: 77, local: 753, ward: 6743, area: 180 });
  });

  it('are walked from the country down to the ward', async () => {
    const country = (await get('/api/places')).body as PlaceList;
    expect(country.items).toHaveLength(7);
    const kaski = (await get('/api/places?parent=kaski')).body as PlaceList;
    expect(kaski.place?.id).toBe('kaski');
    expect(kaski.ancestors.map((place) => place.id)).toEqual(['gandaki']);
    const pokhara = (await get('/api/places?parent=kaski/pokhara')).body as PlaceList;
    expect(pokhara.items.filter((item) => item.level === 'ward')).toHaveLength(33);
    expect((await get('/api/places?parent=atlantis')).response.status).toBe(404);
  });

  it.each(['koteshw', 'Koteshwor', 'कोटेश्', 'koteswar', 'KOTESHWAR'])(
    'suggests Koteshwor for %s',
    async (typed) => {
      expect((await suggest(typed))[0]).toBe('kathmandu/kathmandu/koteshwor');
    },
  );

  it.each([
    ['pokh', 'kaski/pokhara'],
    ['पोख', 'kaski/pokhara'],
    ['kath', 'kathmandu/kathmandu'],
    ['काठ', 'kathmandu/kathmandu'],
    ['lali', 'lalitpur/lalitpur'],
    ['bhak', 'bhaktapur/bhaktapur'],
    ['bira', 'morang/biratnagar'],
    ['birg', 'parsa/birgunj'],
    ['वीरग', 'parsa/birgunj'],
    ['bharat', 'chitwan/bharatpur'],
    ['butw', 'rupandehi/butwal'],
    ['बुट', 'rupandehi/butwal'],
    ['dhara', 'sunsari/dharan'],
    ['धरा', 'sunsari/dharan'],
    ['itah', 'sunsari/itahari'],
    ['hetau', 'makwanpur/hetauda'],
    ['jana', 'dhanusha/janakpurdham'],
    ['nepal', 'banke/nepalgunj'],
    ['dhang', 'kailali/dhangadhi'],
    ['ghor', 'dang/ghorahi'],
    ['tuls', 'dang/tulsipur'],
    ['kalan', 'kathmandu/kathmandu/kalanki'],
    ['kote', 'kathmandu/kathmandu/koteshwor'],
    ['tham', 'kathmandu/kathmandu/thamel'],
    ['lakes', 'kaski/pokhara/lakeside'],
    ['damak', 'jhapa/damak'],
    ['bhaira', 'rupandehi/siddharthanagar/bhairahawa'],
    ['banep', 'kavrepalanchok/banepa'],
    ['dhuli', 'kavrepalanchok/dhulikhel'],
    ['kirt', 'kathmandu/kirtipur'],
    ['jitp', 'bara/jitpur-simara'],
    ['gorkh', 'gorkha/gorkha'],
  ])('has what %s most likely means first', async (typed, place) => {
    expect((await suggest(typed))[0]).toBe(place);
  });

  it('suggests a ward when a number is typed, in either script', async () => {
    expect((await suggest('Bharatpur 12'))[0]).toBe('chitwan/bharatpur/12');
    expect((await suggest('भरतपुर-१२'))[0]).toBe('chitwan/bharatpur/12');
    expect(await suggest('Bharatpur 99')).not.toContain('chitwan/bharatpur/99');
  });

  it('tells places of one name apart by their district', async () => {
    const { body } = await get('/api/places?q=madi&limit=50');
    const labels = (body as PlaceList).items.map((item) => item.label.en);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toContain('Madi, Chitwan');
  });
});

describe('places near a point', () => {
  async function near(lat: number | string, lng: number | string) {
    const { response, body } = await get(`/api/places/near?lat=${lat}&lng=${lng}`);
    expect(response.status).toBe(200);
    return { response, items: (body as PlaceList).items };
  }

  const levels = (items: PlaceList['items']) => items.map(({ level }) => level);

  it('are areas first, then two municipalities: Koteshwor', async () => {
    const { response, items } = await near(27.6756, 85.3459);
    expect(items[0]).toMatchObject({
      id: 'kathmandu/kathmandu/koteshwor',
      label: { en: 'Koteshwor, Kathmandu' },
      lat: expect.any(Number),
      lng: expect.any(Number),
    });
    expect(levels(items)).toEqual(['area', 'area', 'area', 'area', 'area', 'local', 'local']);
    expect(response.headers.get('cache-control')).toBe('private, max-age=300');
  });

  it('are those of the lakeside in Pokhara', async () => {
    const { items } = await near(28.2096, 83.9585);
    expect(items[0]?.id).toBe('kaski/pokhara/lakeside');
    expect(levels(items).filter((level) => level === 'local')).toHaveLength(2);
    expect(items.filter(({ level }) => level === 'local')[0]?.id).toBe('kaski/pokhara');
  });

  it('are four municipalities in Dolpa, far from every area', async () => {
    const { items } = await near('29.3', 83);
    expect(levels(items)).toEqual(['local', 'local', 'local', 'local']);
    expect(items.some(({ id }) => id.startsWith('dolpa/'))).toBe(true);
  });

  it.each([
    ['lat=25.9&lng=85', 'lat', 'too_small'],
    ['lat=31.01&lng=85', 'lat', 'too_large'],
    ['lat=-27.7&lng=85', 'lat', 'too_small'],
    ['lat=27.7&lng=79.999', 'lng', 'too_small'],
    ['lat=27.7&lng=151.2', 'lng', 'too_large'],
    ['lat=27.7', 'lng', 'required'],
    ['lat=2.77e1&lng=85', 'lat', 'invalid_value'],
    ['lat=27.7&lng=85&limit=3', 'limit', 'unknown_field'],
  ])('%s is refused: %s is %s', async (query, field, code) => {
    const { response, body } = await get(`/api/places/near?${query}`);
    expect(response.status).toBe(400);
    expect(body).toMatchObject({ error: { code: 'invalid_input', fields: [{ field, code }] } });
  });
});

describe('categories', () => {
  it('are at least 16 with 130 below, each in both languages and with an icon', async () => {
    const { body } = await get('/api/categories');
    const { items } = body as {
      items: { id: string; name: { ne: string }; icon: string; children: { id: string }[] }[];
    };
    expect(items.length).toBeGreaterThanOrEqual(16);
    expect(items.flatMap((item) => item.children).length).toBeGreaterThanOrEqual(130);
    for (const item of items) expect(item.name.ne).toMatch(/[\u0900-\u097f]/);
    for (const item of items) expect(item.icon).toMatch(/^[a-z0-9-]+$/);
  });

  it.each(['/api/categories', '/api/places', '/api/places?parent=kaski'])(
    '%s is revalidated by ETag',
    async (path) => {
      const { response } = await get(path);
      const etag = response.headers.get('etag') ?? '';
      expect(etag).toMatch(/^(W\/)?".+"$/);
      expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
      const again = await get(path, { 'if-none-match': etag });
      expect(again.response.status).toBe(304);
      expect((await get(path, { 'if-none-match': '"other"' })).response.status).toBe(200);
    },
  );
});
