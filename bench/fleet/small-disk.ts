import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const megabytes = 1500;

/** A file system of its own that can be filled without harm to this machine. */
export class SmallDisk {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Null where this user may not mount one. */
  static mount(folder: string): SmallDisk | null {
    mkdirSync(folder, { recursive: true });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', folder], {
        stdio: 'ignore',
      });
      return new SmallDisk(folder);
    } catch {
      return null;
    }
  }

  /** Leaves not a byte free. */
  fill(): void {
    const { bavail, bsize } = statfsSync(this.folder);
    const block = Buffer.alloc(2 ** 20);
    try {
      for (let left = bavail * bsize; left >= 0; left -= block.length)
        writeFileSync(this.filler, block, { flag: 'a' });
      for (;;) writeFileSync(this.filler, block.subarray(0, 4096), { flag: 'a' });
    } catch {
      // Full, which was wanted.
    }
  }

  empty(): void {
    rmSync(this.filler, { force: true });
  }

  unmount(): void {
    execFileSync('umount', [this.folder]);
  }

  private get filler(): string {
    return join(this.folder, 'filler');
  }
}
