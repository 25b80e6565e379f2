import { statSync } from 'node:fs';
import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** How many times longer than files of their size these take: their tests are made in a loop. */
const slower: Readonly<Record<string, number>> = { 'pages.test.ts': 6 };

/** Gives shards the same weight instead of the same number of files: a longer file is taken to need more time. */
export class BalancedSequencer extends BaseSequencer {
  override async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { index, count } = this.ctx.config.shard ?? { index: 1, count: 1 };
    const weighed = files
      .map((file) => {
        const { size } = statSync(file.moduleId);
        return { file, weight: size * (slower[path.basename(file.moduleId)] ?? 1) };
      })
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
