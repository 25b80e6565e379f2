import { printJson, table } from './output.ts';

/** One item of a checklist. */
export interface Item {
  readonly name: string;
  readonly state: 'ok' | 'fails' | 'skipped';
  /** What was found. */
  readonly found: string;
  /** What to do about it; empty when nothing. */
  readonly fix: string;
}

/** An item that holds or fails. */
export function item(name: string, ok: boolean, found: string, fix: string): Item {
  return { name, state: ok ? 'ok' : 'fails', found, fix: ok ? '' : fix };
}

/** An item that cannot be checked here. */
export function skipped(name: string, found: string, fix = ''): Item {
  return { name, state: 'skipped', found, fix };
}

const marks = { ok: '✔', fails: '✘', skipped: '–' };

/** Prints a checklist and makes the process end with 1 when an item fails, for CI. */
export function printChecklist(items: readonly Item[], json: boolean | undefined): void {
  const failed = items.filter(({ state }) => state === 'fails');
  if (failed.length > 0) process.exitCode = 1;
  if (json) {
    printJson({ ok: failed.length === 0, items });
    return;
  }
  console.log(
    table(
      ['', 'Check', 'Found'],
      items.map(({ name, state, found }) => [marks[state], name, found]),
    ),
  );
  for (const { name, fix } of items.filter((each) => each.fix)) console.log(`→ ${name}: ${fix}`);
  const skips = items.filter(({ state }) => state === 'skipped').length;
  const held = items.length - failed.length - skips;
  console.log(`\n${held} of ${items.length} hold, ${failed.length} fail, ${skips} skipped.`);
}
