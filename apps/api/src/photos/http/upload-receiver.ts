import { addAbortSignal, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request, RequestHandler } from 'express';
import { AppError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Limit } from '../../kernel/limits/limits.ts';
import type { FileStore } from '../../kernel/store/file-store.ts';
import { imageIdOf } from '../../kernel/store/keys.ts';
import { type UploadPolicy, uploadSeconds, verifyPolicy } from '../../kernel/store/signed-upload.ts';
import { photoBytesPerDay } from '../uploads.ts';

// Of one photo, as often as its line may break. The bytes of the first are paid when it is announced.
const triesOfAPhoto = { name: 'upload_tries', points: 12, seconds: uploadSeconds };

/** Something that a signed form may bring. */
export interface Awaited {
  /** What a key of the store is of; null where it is of something else. */
  idOf(key: string): string | null;
  /** Who sends it, while it has not arrived. */
  senderOf(id: string): Promise<string | null>;
  /** Whether anybody still wants it, now that it is there. */
  isWanted(id: string): Promise<boolean>;
  /** What tries after the first are counted by. */
  budget: Limit;
}

/** Photos that were announced. */
export function awaitedImages({ pool }: Pick<Kernel, 'pool'>): Awaited {
  return {
    idOf: imageIdOf,
    senderOf: async (id) => {
      const { rows } = await pool.query<{ owner: string }>(
        `select owner_id as owner from images where id = $1 and state = 'pending'`,
        [id],
      );
      return rows[0]?.owner ?? null;
    },
    isWanted: async (id) => {
      const { rowCount } = await pool.query(
        `select 1 from images where id = $1 and state in ('pending', 'uploaded')`,
        [id],
      );
      return Boolean(rowCount);
    },
    budget: photoBytesPerDay,
  };
}

/**
 * Takes the form that `FileStore.signUpload` has signed, the way S3 takes its own: fields first, then the file, which
 * is streamed to the disk and becomes visible when it has arrived whole.
 */
export function uploadReceiver(
  store: FileStore,
  { config, limits }: Pick<Kernel, 'config' | 'limits'>,
  kinds: readonly Awaited[],
): RequestHandler {
  const underWay = new Map<string, AbortController>();
  const allow = async (fields: Map<string, string>): Promise<UploadPolicy> => {
    const policy = verifyPolicy(fields, config.authSecret, Date.now());
    if (!policy) throw new AppError('forbidden');
    const { kind, id } = kindOf(policy.key);
    const sender = await kind.senderOf(id);
    if (!sender) throw new AppError('conflict');
    const tries = await limits.consume(triesOfAPhoto, id);
    if (tries > 1) await limits.consume(kind.budget, sender, policy.byteCount);
    return policy;
  };
  const kindOf = (key: string): { kind: Awaited; id: string } => {
    for (const kind of kinds) {
      const id = kind.idOf(key);
      if (id) return { kind, id };
    }
    throw new AppError('conflict');
  };
  // Whoever tries again has given up the try before, which may not know it yet: one at a time writes.
  const receive = async ({ key, byteCount }: UploadPolicy, file: Readable) => {
    const turn = new AbortController();
    underWay.get(key)?.abort();
    underWay.set(key, turn);
    try {
      await store.receive(key, exactly(byteCount, addAbortSignal(turn.signal, file)));
    } finally {
      if (underWay.get(key) === turn) underWay.delete(key);
    }
    await deleteUnlessAwaited(key);
  };
  // What it is for may have been deleted, or finished by another try, while this one was arriving.
  const deleteUnlessAwaited = async (key: string) => {
    const { kind, id } = kindOf(key);
    if (await kind.isWanted(id)) return;
    await store.delete([key]);
    throw new AppError('conflict');
  };
  return async (req, res, next) => {
    try {
      await receiveForm(req, async (fields, file) => {
        await receive(await allow(fields), file);
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
