import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { LRUCache } from 'lru-cache';
import { getAd } from '@/data/api.ts';
import { fromInside } from '@/data/internal-api.ts';
import { MissingPage } from '@/data/missing.ts';
import { sharedListing, sharePicturePath } from '@/features/listing/share-picture.ts';

export const dynamic = 'force-dynamic';

// Whoever shares a listing is followed by others within the minute; behind a CDN each picture is made once.
const made = new LRUCache<string, ArrayBuffer>({
  maxSize: 4 * 1024 * 1024,
  sizeCalculation: (jpeg) => jpeg.byteLength,
});

function leadTo(location: string, seconds: number): Response {
  return new Response(null, {
    status: 302,
    headers: { location, 'cache-control': `public, max-age=${seconds}` },
  });
}

/** The picture of a link preview: the cover of a listing with its price and title on it. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ picture: string }> },
): Promise<Response> {
  const { picture } = await params;
  const id = sharedListing(picture);
  if (id === null) return new Response(null, { status: 404 });
  const listing = await getAd(id).catch((error) => {
    if (error instanceof MissingPage) return null;
    throw error;
  });
  if (!listing) return new Response(null, { status: 404 });
  const path = sharePicturePath(listing);
  // A link that was sent before something changed shows what is so now, and nobody can have others made.
  if (path !== `/share/${picture}`) return leadTo(path, 60);
  const known = made.get(path);
  const jpeg =
    known ??
    (await fromInside(`/share-pictures/${id}`).then(
      (answer) => answer?.arrayBuffer(),
      () => null,
    ));
  if (!jpeg) return leadTo(listing.photos[0] ? photoUrl(listing.photos[0], 1280) : '/share.png', 60);
  made.set(path, jpeg);
  return new Response(jpeg, {
    headers: { 'content-type': 'image/jpeg', 'cache-control': 'public, max-age=31536000, immutable' },
  });
}
