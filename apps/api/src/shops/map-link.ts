import type { Place } from '@thulubazaar/contract';

/** Where a map on the web shows a place: the spot that was marked, or else what its address finds. */
export function mapLink(
  { label }: Pick<Place, 'label'>,
  { address, lat, lng }: { address: string; lat: number | null; lng: number | null },
): string {
  if (lat !== null && lng !== null)
    return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=18/${lat}/${lng}`;
  const words = [address, label.en, 'Nepal'].filter((part) => part !== '').join(', ');
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(words)}`;
}
