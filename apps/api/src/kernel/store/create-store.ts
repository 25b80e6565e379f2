import type { Config } from '../config.ts';
import { createFileStore } from './file-store.ts';
import { createS3Store } from './s3-store.ts';
import type { Store } from './store.ts';

/** The S3 bucket of the configuration, else the folder `store` under its data folder. */
export function createStore(config: Pick<Config, 'dataDir' | 's3' | 'authSecret'>): Store {
  return config.s3 ? createS3Store(config.s3) : createFileStore(config.dataDir, config.authSecret);
}
