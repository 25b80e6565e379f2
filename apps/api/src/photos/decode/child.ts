import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { afterTheApi } from '../../kernel/priority.ts';
import type { Variant, WebpSize } from './card-avif.ts';
import { PhotoError, type PhotoErrorCode } from './photo-error.ts';
import { makeSharePicture, type SharePicture } from './share-picture.ts';
import { type MakeOptions, makeAvif, makeVariants, type Variants } from './variants.ts';

/** What is made: of a photo, of a listing, of a photo that has WebP. */
type Made = Variants | Buffer | Variant[];

/** What the process that decodes photos says to the one that started it. */
export type ChildMessage = { ready: true } | { made: Made } | { code: PhotoErrorCode };

/** A photo whose variants are wanted, a listing whose link preview is, or WebP beside which AVIF is. */
export type ParentMessage =
  | { bytes: Buffer; options: MakeOptions }
  | { share: SharePicture }
  | { largest: Buffer; webp: WebpSize[] };

// Decoders of files from strangers run in a process of their own, so that a file that hangs, swells or crashes one
// takes nothing else along. A kernel that runs out of memory ends this process first.
try {
  writeFileSync('/proc/self/oom_score_adj', '1000');
} catch {
  // Not Linux, or not allowed: photos are prepared all the same.
}

yieldToOthers();

// Ctrl-C reaches the whole process group; this process ends when its parent does.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit());

// Browsing goes first. On Linux priority belongs to a thread and is inherited from the one that starts it: the first
// thread is lowered, then all there are by then. The parent could only do it too late.
function yieldToOthers(): void {
  lower(process.pid);
  const threads = '/proc/self/task';
  if (existsSync(threads)) for (const id of readdirSync(threads)) lower(Number(id));
}

function lower(id: number): void {
  try {
    setPriority(id, afterTheApi);
  } catch {
    // Not allowed here, or the thread has ended: photos are prepared all the same.
  }
}

function answer(message: ChildMessage): void {
  process.send?.(message);
}

function make(message: ParentMessage): Promise<Made> {
  if ('largest' in message) return makeAvif(message.largest, message.webp);
  return 'share' in message ? makeSharePicture(message.share) : makeVariants(message.bytes, message.options);
}

process.on('message', (message: ParentMessage) => {
  make(message).then(
    (made) => answer({ made }),
    (error: unknown) => {
      // Anything else is a bug: unhandled, it ends this process, and the parent logs what it said.
      if (!(error instanceof PhotoError)) throw error;
      answer({ code: error.code });
    },
  );
});
answer({ ready: true });
