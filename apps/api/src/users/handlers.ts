import type { getSeller } from '@thulubazaar/contract';
import type { Context } from '../context.ts';
import type { Handlers } from '../http/mount.ts';
import { getSellerByHandle } from './seller.ts';

export function userHandlers({ readPool }: Context): Handlers<readonly [typeof getSeller]> {
  return { getSeller: ({ params }) => getSellerByHandle(readPool, params.handle) };
}
