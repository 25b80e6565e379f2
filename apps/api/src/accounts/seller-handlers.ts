import type { getSeller } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import { readAfter } from '../kernel/http/read-after.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { getSellerByHandle } from './seller.ts';

export function sellerHandlers({ reads }: Kernel): Handlers<readonly [typeof getSeller]> {
  return {
    getSeller: ({ params, req }) =>
      reads.read(readAfter(req), (pool) => getSellerByHandle(pool, params.handle)),
  };
}
