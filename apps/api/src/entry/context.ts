import type { Config } from '../kernel/config.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { openKernel } from '../kernel/kernel.ts';
import { ViewCounter } from '../listings/views.ts';
import { invalidate, onInvalidated } from '../page-cache/tags.ts';
import { PhotoWorker } from '../photos/decode/photo-worker.ts';
import { loadReference, type Reference } from '../reference/reference.ts';
import { RuleBook } from '../rules/rule-book.ts';
import { prepareSearch, prepareSuggestions } from '../search/prepare.ts';
import { subscribeFeatures } from './subscribers.ts';

/** Everything handlers and jobs work with: the kernel and what features keep in memory. */
export interface Context extends Kernel {
  /** Prepares photos in a process of its own, which starts with the first photo. */
  photos: PhotoWorker;
  /** Views of listings on their way to the database. */
  views: ViewCounter;
  reference: Reference;
  /** What listings are looked through for. */
  rules: RuleBook;
}

/**
 * Opens everything the configuration names.
 * @throws when the database cannot be reached or has no reference data
 */
export async function createContext(config: Config, overrides: Partial<Context> = {}): Promise<Context> {
  const kernel = await openKernel(config, overrides.log);
  const { pool, broadcasts, events, log } = kernel;
  const context: Context = {
    ...kernel,
    photos: new PhotoWorker(log),
    views: new ViewCounter(pool, log),
    reference: await loadReference(pool),
    rules: new RuleBook(pool, log),
    close: async () => {
      await context.views.close();
      await context.photos.close();
      await kernel.close();
    },
    ...overrides,
  };
  await context.rules.load();
  context.rules.follow(broadcasts);
  subscribeFeatures(events, context);
  // Before anybody else is told: who then reads anew finds what changed.
  onInvalidated(broadcasts, () => kernel.reads.standby?.changed());
  // One after the other: an older tree never follows a newer one.
  let turn: Promise<void> = Promise.resolve();
  onInvalidated(broadcasts, (tags) => {
    if (!tags.includes('reference')) return;
    turn = turn
      .then(async () => {
        const reference = await loadReference(pool);
        await prepareSearch(reference);
        await prepareSuggestions(reference);
        context.reference = reference;
        // Pages that were made anew meanwhile, with what this process answered until now.
        await invalidate(pool, ['everything']);
      })
      .catch((error) => log.error({ err: error }, 'reference data could not be loaded again'));
  });
  await broadcasts.start();
  // Heard from now on, so nothing is missed in between.
  await context.switches.load();
  return context;
}
