import { statSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Gives shards the same weight instead of the same number of files: a longer file is taken to need more time. */
export class BalancedSequencer extends BaseSequencer {
  override async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { index, count } = this.ctx.config.shard ?? { index: 1, count: 1 };
    const weighed = files
      .map((file) => ({ file, weight: statSync(file.moduleId).size }))
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
