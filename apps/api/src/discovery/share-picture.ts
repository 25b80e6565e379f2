import { priceUnitName } from '@thulubazaar/catalog/price-units';
import { formatNpr } from '@thulubazaar/nepal/money';
import type { RequestHandler } from 'express';
import { AppError } from '../kernel/errors.ts';
import { variantKey } from '../kernel/store/keys.ts';
import { findAds } from '../listings/detail.ts';
import { withPublicText } from '../listings/public-text.ts';
import { requirePublic } from '../listings/require-public.ts';
import type { PhotoWorker } from '../photos/decode/photo-worker.ts';
import type { Context } from '../reference/reference.ts';
import { internalRoute, numberParam } from './internal-route.ts';

type Lang = 'en' | 'ne';

/** The language of a listing, which its picture is written in: one picture serves pages in both. */
function langOf(title: string): Lang {
  const devanagari = title.match(/\p{Script=Devanagari}/gu)?.length ?? 0;
  return devanagari > (title.match(/\p{Script=Latin}/gu)?.length ?? 0) ? 'ne' : 'en';
}

const asked = { en: 'Price on request', ne: 'मूल्य सोध्नुहोस्' };
const free = { en: 'Free', ne: 'सित्तैँमा' };

function priceText(price: number | null, unit: Parameters<typeof priceUnitName>[0], lang: Lang): string {
  if (price === null) return asked[lang];
  if (price === 0) return free[lang];
  return formatNpr(price, lang) + (unit === 'total' ? '' : ` / ${priceUnitName(unit, lang)}`);
}

interface StoredPhoto {
  base: string;
  widths: number[];
}

async function coverOf({ store }: Pick<Context, 'store'>, photos: StoredPhoto[]): Promise<Buffer | null> {
  const [cover] = photos;
  const width = cover?.widths.at(-1);
  const mediaKey = cover?.base.split('/').at(-1);
  if (!mediaKey || !width) return null;
  const object = await store.get(variantKey(mediaKey, width));
  if (!object) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of object.body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * `GET /api/internal/share-pictures/{id}`: the picture of a listing's link preview as it is now, made by the process that
 * prepares photos. The web app keeps it under an address that changes with what is on it.
 */
export function sharePicture(context: Context & { photos: Pick<PhotoWorker, 'share'> }): RequestHandler {
  return internalRoute(context, async (req, res) => {
    const id = numberParam(req, 'id');
    const [row] = await context.reads.read(0n, (pool) => findAds(pool, [id]));
    const { title, price, price_unit, place_id, photos } = withPublicText(requirePublic(row));
    const lang = langOf(title);
    const jpeg = await context.photos.share({
      cover: await coverOf(context, JSON.parse(photos)),
      title,
      price: priceText(price, price_unit, lang),
      place: context.reference.places.get(place_id ?? '')?.label[lang] ?? '',
    });
    if (!jpeg) throw new AppError('unavailable');
    res.set('cache-control', 'no-store').type('image/jpeg').send(jpeg);
  });
}
