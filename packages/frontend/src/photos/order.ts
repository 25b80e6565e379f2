import { blank, type PhotoItem } from './photo-item.ts';

/** With one of them at another place; as they are where there is no such place. */
export function moved(items: readonly PhotoItem[], key: string, to: number): readonly PhotoItem[] {
  const from = items.findIndex((item) => item.key === key);
  const item = items[from];
  if (!item || to < 0 || to >= items.length || from === to) return items;
  const rest = items.filter((candidate) => candidate !== item);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/**
 * These photos, in this order, and after them those that are still to arrive.
 * @param before those that the listing had
 */
export function chosen(
  items: readonly PhotoItem[],
  imageIds: readonly string[],
  before: readonly string[],
): PhotoItem[] {
  const settled = new Set([...imageIds, ...before]);
  return [
    ...imageIds.map(
      (id): PhotoItem =>
        items.find(({ imageId }) => imageId === id) ?? { ...blank, key: id, imageId: id, state: 'preparing' },
    ),
    ...items.filter(({ imageId }) => imageId === null || !settled.has(imageId)),
  ];
}
