import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request, RequestHandler } from 'express';
import { AppError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { FileStore } from '../../kernel/store/file-store.ts';
import { type UploadPolicy, verifyPolicy } from '../../kernel/store/signed-upload.ts';

/**
 * Takes the form that `FileStore.signUpload` has signed, the way S3 takes its own: fields first, then the file, which
 * is streamed to the disk and becomes visible when it has arrived whole.
 */
export function uploadReceiver(
  store: FileStore,
  { pool, config }: Pick<Kernel, 'pool' | 'config'>,
): RequestHandler {
  const allow = async (fields: Map<string, string>): Promise<UploadPolicy> => {
    const policy = verifyPolicy(fields, config.authSecret, Date.now());
    if (!policy) throw new AppError('forbidden');
    const id = policy.key.slice('uploads/'.length);
    const { rowCount } = await pool.query(`select 1 from images where id = $1 and state = 'pending'`, [id]);
    if (!rowCount) throw new AppError('conflict');
    return policy;
  };
  return async (req, res, next) => {
    try {
      await receiveForm(req, async (fields, file) => {
        const { key, byteCount } = await allow(fields);
        await store.receive(key, exactly(byteCount, file));
      });
      res.status(204).end();
    } catch (error) {
      // What is still on its way is not kept waiting for.
      req.resume();
      res.setHeader('connection', 'close');
      next(error);
    }
  };
}

/** @throws AppError body_too_large as soon as it is, upload_incomplete at the end */
async function* exactly(byteCount: number, file: Readable): AsyncGenerator<Uint8Array> {
  let received = 0;
  for await (const chunk of file) {
    received += chunk.length;
    if (received > byteCount) throw new AppError('body_too_large');
    yield chunk;
  }
  if (received < byteCount) throw new AppError('upload_incomplete');
}

type OnFile = (fields: Map<string, string>, file: Readable) => Promise<void>;

async function receiveForm(req: Request, onFile: OnFile): Promise<void> {
  const form = openForm(req);
  const fields = new Map<string, string>();
  let received: Promise<void> | null = null;
  form.on('field', (name, value) => fields.set(name, value));
  form.on('file', (_name, file) => {
    received = onFile(fields, file);
    // The form waits for its file to be read: without a reader it has to be given up.
    received.catch((error) => form.destroy(error));
    file.on('error', () => {});
  });
  try {
    await pipeline(req, form);
  } catch (error) {
    const cause: unknown = await Promise.resolve(received).then(
      () => error,
      (reason: unknown) => reason,
    );
    // A full disk is ours; all else is a form that breaks off or is none.
    if (cause instanceof AppError || (cause instanceof Error && 'errno' in cause)) throw cause;
    throw new AppError('upload_incomplete');
  }
  if (!received) throw new AppError('upload_incomplete');
  await received;
}

function openForm(req: Request): busboy.Busboy {
  try {
    return busboy({ headers: req.headers, limits: { files: 1, fields: 10, fieldSize: 2000, parts: 12 } });
  } catch {
    throw new AppError('unsupported_media_type');
  }
}
