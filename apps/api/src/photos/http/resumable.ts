import type { Operation } from '@thulubazaar/contract';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { AppError, notFound } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { findAllowed } from '../../kernel/policy/policy.ts';
import { keepPart, resumePath } from '../parts.ts';
import type { ImageRow } from '../photo.ts';
import { photoPolicies } from '../policies.ts';

type Guards = (op: Pick<Operation, 'method' | 'access'>) => RequestHandler[];

// A line may break every quarter of a minute. Whoever goes on sends what has not arrived: it costs nothing that was not announced.
const goesOfAPhoto = { name: 'upload_goes', points: 240, seconds: 3600 };
/** What is kept at once: at most so much is lost with a process, and held in its memory for each photo on its way. */
const partBytes = 512 * 1024;
/** Less than this is not kept of a go that broke off, unless it is the end. */
const smallestPart = 4096;

const imageId = z.uuid().toLowerCase();
const offsetHeader = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/**
 * Takes photos in as many goes as a line needs, by the core of tus 1.0.0 (https://tus.io/protocols/resumable-upload): PATCH
 * sends on from an offset, HEAD tells it. What has arrived when a line breaks is kept. `POST /api/images` creates them.
 */
export function resumableUploads(context: Kernel, guards: Guards): Router {
  const { pool } = context;
  const underWay = new Map<string, Go>();
  const router = Router();
  const find = async ({ actor, params }: Request): Promise<ImageRow> => {
    const { data: id } = imageId.safeParse(params.id);
    if (!actor || !id) throw notFound();
    const image = await findAllowed(pool, actor, photoPolicies['photo.complete'], { id });
    if (!image) throw notFound();
    return image;
  };

  async function tell(req: Request, res: Response): Promise<void> {
    const { byte_count, part_ends } = await find(req);
    answer(res, 200, part_ends.at(-1) ?? 0).setHeader('upload-length', byte_count);
    res.end();
  }

  async function receive(req: Request, res: Response): Promise<void> {
    if (req.headers['content-type'] !== 'application/offset+octet-stream')
      throw new AppError('unsupported_media_type');
    const { id } = await find(req);
    await context.limits.consume(goesOfAPhoto, id);
    // Whoever tries again has given up the try before, which may not know it yet. What it has is kept first.
    await underWay.get(id)?.giveUp();
    const image = await find(req);
    const offset = image.part_ends.at(-1) ?? 0;
    if (image.state !== 'pending') throw new AppError('conflict');
    if (offsetHeader.safeParse(req.headers['upload-offset']).data !== offset) {
      end(req, answer(res, 409, offset));
      return;
    }
    if (Number(req.headers['content-length'] ?? 0) > image.byte_count - offset)
      throw new AppError('body_too_large');
    const go = new Go(context, image);
    underWay.set(id, go);
    try {
      const reached = await go.take(req);
      if (!res.destroyed) end(req, answer(res, reached === null ? 409 : 204, reached ?? offset));
    } finally {
      if (underWay.get(id) === go) underWay.delete(id);
    }
  }

  const handle =
    (work: (req: Request, res: Response) => Promise<void>): RequestHandler =>
    (req, res, next) =>
      void work(req, res).catch((error: unknown) => {
        // What is still on its way is not kept waiting for.
        req.resume();
        res.setHeader('connection', 'close');
        next(error);
      });
  const path = resumePath(':id');
  router.head(path, ...guards({ method: 'get', access: 'user' }), handle(tell));
  router.patch(path, ...guards({ method: 'patch', access: 'user' }), handle(receive));
  return router;
}

function answer(res: Response, status: number, offset: number): Response {
  res.status(status);
  res.setHeader('tus-resumable', '1.0.0');
  res.setHeader('upload-offset', offset);
  res.setHeader('cache-control', 'no-store');
  return res;
}

function end(req: Request, res: Response): void {
  if (!req.complete) {
    req.resume();
    res.setHeader('connection', 'close');
  }
  res.end();
}

/** One request that brings bytes of a photo. */
class Go {
  readonly #context: Kernel;
  readonly #image: ImageRow;
  #req: Request | null = null;
  #taken: Promise<unknown> = Promise.resolve();

  constructor(context: Kernel, image: ImageRow) {
    this.#context = context;
    this.#image = image;
  }

  /** @returns how far the photo is; null where another request got further meanwhile */
  take(req: Request): Promise<number | null> {
    this.#req = req;
    const taken = this.#takeAll(req);
    this.#taken = taken.catch(() => {});
    return taken;
  }

  /** Ends it, and resolves when what had arrived is kept. */
  async giveUp(): Promise<void> {
    this.#req?.destroy();
    await this.#taken;
  }

  async #takeAll(req: Request): Promise<number | null> {
    const { id, byte_count } = this.#image;
    let ends: number[] | null = this.#image.part_ends;
    let waiting: Buffer[] = [];
    let size = 0;
    const reached = () => (ends?.at(-1) ?? 0) + size;
    const keep = async () => {
      if (ends === null || size === 0) return;
      ends = await keepPart(this.#context, { imageId: id, ends, bytes: Buffer.concat(waiting, size) });
      waiting = [];
      size = 0;
    };
    try {
      for await (const chunk of req as AsyncIterable<Buffer>) {
        if (ends === null) return null;
        if (reached() + chunk.length > byte_count) throw new AppError('body_too_large');
        waiting.push(chunk);
        size += chunk.length;
        if (size >= partBytes) await keep();
      }
    } catch (error) {
      if (size >= smallestPart) await keep();
      // A line that broke is nothing to be told of: nobody would hear it.
      if (error instanceof AppError || !req.destroyed) throw error;
      return ends === null ? null : reached() - size;
    }
    await keep();
    return ends === null ? null : reached();
  }
}
