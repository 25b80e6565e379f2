import type { getSeller } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { getSellerByHandle } from './seller.ts';

export function sellerHandlers({ readPool }: Kernel): Handlers<readonly [typeof getSeller]> {
  return { getSeller: ({ params }) => getSellerByHandle(readPool, params.handle) };
}
