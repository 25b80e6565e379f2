import { statSync } from 'node:fs';
import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { browserSeconds } from './browser-seconds.ts';

/** A file nobody has measured is taken to need a second for so many bytes. */
const bytesASecond = 320;

function secondsOf({ moduleId }: TestSpecification): number {
  return browserSeconds[path.basename(moduleId, '.test.ts')] ?? statSync(moduleId).size / bytesASecond;
}

/** Gives shards the same weight instead of the same number of files. */
export class BalancedSequencer extends BaseSequencer {
  override async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { index, count } = this.ctx.config.shard ?? { index: 1, count: 1 };
    const weighed = files
      .map((file) => ({ file, weight: secondsOf(file) }))
      .sort((a, b) => b.weight - a.weight || (a.file.moduleId < b.file.moduleId ? -1 : 1));
    const shards = Array.from({ length: count }, () => ({ weight: 0, files: [] as TestSpecification[] }));
    for (const { file, weight } of weighed) {
      const lightest = shards.reduce((least, shard) => (shard.weight < least.weight ? shard : least));
      lightest.files.push(file);
      lightest.weight += weight;
    }
    return shards[index - 1]?.files ?? [];
  }
}
