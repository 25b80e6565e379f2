import fs from 'node:fs';
import path from 'node:path';

/** Makes room for a log file that is added to: begun anew once it has grown past 5 MB, keeping the one before. */
export function rotate(file: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) fs.renameSync(file, `${file}.1`);
}
