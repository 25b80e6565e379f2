import { Readable } from 'node:stream';
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { UploadTarget } from '@thulubazaar/contract';
import type { Config } from '../config.ts';
import { assertKey } from './keys.ts';
import { uploadSeconds } from './signed-upload.ts';
import type { Prefix, Store } from './store.ts';

function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;
}

async function unlessMissing<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** A store in an S3 bucket, or in any server that speaks S3 at `endpoint`. Credentials come from the environment. */
export class S3Store implements Store {
  readonly client: S3Client;
  readonly bucket: string;

  constructor({ bucket, endpoint, region }: NonNullable<Config['s3']>) {
    this.bucket = bucket;
    this.client = new S3Client({
      region,
      endpoint,
      forcePathStyle: endpoint !== undefined,
      // Otherwise a presigned upload would demand a checksum that no browser sends.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  private at(key: string) {
    assertKey(key);
    return { Bucket: this.bucket, Key: key };
  }

  async put(key: string, body: Uint8Array, { contentType }: { contentType: string }): Promise<void> {
    const cacheControl = key.startsWith('media/') ? 'public, max-age=31536000, immutable' : 'no-store';
    await this.client.send(
      new PutObjectCommand({
        ...this.at(key),
        Body: body,
        ContentType: contentType,
        CacheControl: cacheControl,
      }),
    );
  }

  async putStream(
    key: string,
    body: Readable,
    { contentType, size }: { contentType: string; size: number },
  ): Promise<void> {
    await this.client.send(
      new PutObjectCommand({
        ...this.at(key),
        Body: body,
        ContentLength: size,
        ContentType: contentType,
        CacheControl: 'no-store',
      }),
    );
  }

  async get(key: string) {
    const answer = await unlessMissing(this.client.send(new GetObjectCommand(this.at(key))));
    if (!answer) return null;
    if (!(answer.Body instanceof Readable)) throw new Error('S3 answered without a stream');
    return { body: answer.Body, size: answer.ContentLength ?? 0 };
  }

  async head(key: string) {
    const answer = await unlessMissing(this.client.send(new HeadObjectCommand(this.at(key))));
    return answer && { size: answer.ContentLength ?? 0 };
  }

  async delete(keys: string[]): Promise<void> {
    // One request takes a thousand keys.
    for (let at = 0; at < keys.length; at += 1000) {
      const Objects = keys.slice(at, at + 1000).map((key) => ({ Key: this.at(key).Key }));
      const answer = await this.client.send(
        new DeleteObjectsCommand({ Bucket: this.bucket, Delete: { Objects, Quiet: true } }),
      );
      const failed = answer.Errors?.[0];
      if (failed) throw new Error(`S3 did not delete an object: ${failed.Code}`);
    }
  }

  async *list(prefix: Prefix): AsyncGenerator<string[]> {
    const pages = paginateListObjectsV2({ client: this.client }, { Bucket: this.bucket, Prefix: prefix });
    for await (const { Contents } of pages) yield (Contents ?? []).flatMap(({ Key }) => Key ?? []);
  }

  async signUpload(key: string, byteCount: number): Promise<UploadTarget> {
    // The sender's own content type is not taken: an original is bytes until it has been looked into.
    const { url, fields } = await createPresignedPost(this.client, {
      ...this.at(key),
      Fields: { 'Content-Type': 'application/octet-stream' },
      Conditions: [['content-length-range', byteCount, byteCount]],
      Expires: uploadSeconds,
    });
    const expiresAt = new Date(Date.now() + uploadSeconds * 1000).toISOString();
    return { method: 'POST', url, fields, expiresAt, maxBytes: byteCount };
  }

  /** A rule of the bucket lets originals expire; S3 keeps nothing of an upload that broke off. */
  async sweep(): Promise<void> {}

  async check(): Promise<void> {
    await this.client.send(new HeadBucketCommand({ Bucket: this.bucket }));
  }
}

export function createS3Store(config: NonNullable<Config['s3']>): S3Store {
  return new S3Store(config);
}
