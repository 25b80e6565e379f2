import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { notFound } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { privateKey } from '../../kernel/store/keys.ts';

/** A day: what was deleted meanwhile goes from the browser of who has seen it too. */
const keptSeconds = 86_400;

/**
 * Sends one variant of a photo to somebody who may see it: whoever calls this has made sure of that.
 * @param seconds how long the browser keeps it; 0 for not at all
 * @throws AppError not_found
 */
export async function sendPrivatePhoto(
  { store, log }: Pick<Kernel, 'store' | 'log'>,
  req: Request,
  res: Response,
  { imageId, width }: { imageId: string; width: number },
  seconds = keptSeconds,
): Promise<void> {
  const object = await store.get(privateKey(imageId, width));
  if (!object) throw notFound();
  res.writeHead(200, {
    'content-type': 'image/webp',
    'content-length': object.size,
    'cache-control': seconds > 0 ? `private, max-age=${seconds}, immutable` : 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-site',
  });
  if (req.method === 'HEAD') {
    object.body.destroy();
    res.end();
    return;
  }
  await pipeline(object.body, res).catch((error) => log.debug({ err: error }, 'photo not sent whole'));
}
