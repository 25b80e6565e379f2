import { pipeline } from 'node:stream/promises';
import type { RequestHandler } from 'express';
import { AppError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { variantKey, variantOfPath } from '../../kernel/store/keys.ts';

/** Serves `/media/<media key>/<width>.webp` and `.avif`. What lies under a key never changes, so it may be kept for a year. */
export function mediaHandler({ store, log }: Pick<Kernel, 'store' | 'log'>): RequestHandler {
  return async (req, res, next) => {
    try {
      const asked = variantOfPath(req.path);
      const object = asked && (await store.get(variantKey(asked.mediaKey, asked.width, asked.format)));
      if (!object) throw new AppError('not_found');
      res.writeHead(200, {
        'content-type': `image/${asked.format}`,
        'content-length': object.size,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        // Opened by itself a photo stands in a page of the browser's making, which has styles of its own.
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
        // Photos are shown by the web app, which is another origin than the API.
        'cross-origin-resource-policy': 'cross-origin',
      });
      if (req.method === 'HEAD') {
        object.body.destroy();
        res.end();
        return;
      }
      await pipeline(object.body, res).catch((error) => log.debug({ err: error }, 'photo not sent whole'));
    } catch (error) {
      next(error);
    }
  };
}
