/** How tiles of the same size lie beside and below one another. */
export interface Grid {
  columns: number;
  count: number;
  /** From the edge of one tile to that of the next. */
  pitch: { x: number; y: number };
}

/** The place that a tile is over which was taken from another, and moved so far. */
export function slotUnder(
  { columns, count, pitch }: Grid,
  from: number,
  way: { x: number; y: number },
): number {
  'worklet';
  const column = Math.round((from % columns) + way.x / pitch.x);
  const row = Math.round(Math.floor(from / columns) + way.y / pitch.y);
  const inRow = Math.min(columns - 1, Math.max(0, column));
  return Math.min(count - 1, Math.max(0, row) * columns + inRow);
}

/** Where a tile makes room while another is taken from its place and held over a new one. */
export function slotBeside(index: number, from: number, over: number): number {
  'worklet';
  if (from < index && index <= over) return index - 1;
  if (over <= index && index < from) return index + 1;
  return index;
}

/** So near to where a screen ends it scrolls: a thumb is as wide. */
const nearEdge = 56;

/** Which way a screen scrolls for a finger at a height of it. */
export function edgeOf({ top, bottom }: { top: number; bottom: number }, y: number): -1 | 0 | 1 {
  'worklet';
  if (y < top + nearEdge) return -1;
  return y > bottom - nearEdge ? 1 : 0;
}
