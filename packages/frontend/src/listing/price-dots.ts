/** Of the picture's own pixels. */
export const plotWidth = 320;
const edge = 8;
const columns = 30;

interface Dot {
  x: number;
  /** How many lie below it. */
  level: number;
}

/** Where the dots of a price guide lie, and the price of the listing itself: at the edge where it is beyond all of them. */
export function dotsOf(
  quantiles: readonly number[],
  price: number | null,
): { dots: Dot[]; priceAt: number | null } {
  const first = quantiles[0] ?? 0;
  const last = quantiles.at(-1) ?? first;
  const share = (value: number) =>
    last > first ? Math.min(1, Math.max(0, (value - first) / (last - first))) : 0.5;
  const xOf = (value: number) => Math.round(edge + share(value) * (plotWidth - 2 * edge));
  const piles = new Map<number, number>();
  const dots = quantiles.map((value) => {
    const column = Math.round(share(value) * columns);
    const level = piles.get(column) ?? 0;
    piles.set(column, level + 1);
    return { x: Math.round(edge + (column / columns) * (plotWidth - 2 * edge)), level };
  });
  return { dots, priceAt: price === null || price === 0 ? null : xOf(price) };
}
