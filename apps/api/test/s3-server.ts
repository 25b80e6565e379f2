/// <reference path="./s3rver.d.ts" />
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, vi } from 'vitest';

export interface TestS3 {
  bucket: string;
  /** `http://127.0.0.1:<port>` */
  endpoint: string;
}

// Any web page may post to it, as the bucket of the platform allows the web app to.
const cors = `<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>POST</AllowedMethod>
<AllowedMethod>GET</AllowedMethod><AllowedHeader>*</AllowedHeader></CORSRule></CORSConfiguration>`;

/** A server that speaks S3 with one empty bucket, for a test file. The credentials in the environment are its own. */
export function useS3(): TestS3 {
  const s3: TestS3 = { bucket: 'photos', endpoint: '' };
  const directory = mkdtempSync(join(tmpdir(), 'thulubazaar-s3-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: s3.bucket, configs: [cors] }],
  });
  beforeAll(async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'S3RVER');
    s3.endpoint = `http://127.0.0.1:${(await server.run()).port}`;
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  });
  return s3;
}
