import { writeFileSync } from 'node:fs';
import { PhotoError, type PhotoErrorCode } from './photo-error.ts';
import { makeVariants, type Variants } from './variants.ts';

/** What the process that decodes photos says to the one that started it. */
export type ChildMessage = { ready: true } | { variants: Variants } | { code: PhotoErrorCode };

// Decoders of files from strangers run in a process of their own, so that a file that hangs, swells or crashes one
// takes nothing else along. A kernel that runs out of memory ends this process first.
try {
  writeFileSync('/proc/self/oom_score_adj', '1000');
} catch {
  // Not Linux, or not allowed: photos are prepared all the same.
}

// Ctrl-C reaches the whole process group; this process ends when its parent does.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit());

function answer(message: ChildMessage): void {
  process.send?.(message);
}

process.on('message', ({ bytes }: { bytes: Buffer }) => {
  makeVariants(bytes).then(
    (variants) => answer({ variants }),
    (error: unknown) => {
      // Anything else is a bug: unhandled, it ends this process, and the parent logs what it said.
      if (!(error instanceof PhotoError)) throw error;
      answer({ code: error.code });
    },
  );
});
answer({ ready: true });
