import { createHash, timingSafeEqual } from 'node:crypto';
import { revalidateTag } from 'next/cache';
import { webConfig } from '@/data/config.ts';
import { isUrgent } from '@/data/tags.ts';

const tagShape = /^[a-z]+(?::[a-z0-9/-]+)?$/;
const mostTags = 500;
/** For so long after a change a shared page is served as it was while the new one is made; then who asks waits for it. */
const staleSeconds = 10;

function expiryOf(tag: string): { expire: number } {
  return { expire: isUrgent(tag) ? 0 : staleSeconds };
}

function authorised(header: string | null): boolean {
  const { internalSecret } = webConfig();
  if (!internalSecret) return false;
  // Hashes have one length, so the comparison takes one time whatever was sent.
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${internalSecret}`));
}

function isTags(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= mostTags && value.every((tag) => typeof tag === 'string');
}

/** Drops the cached pages made from the tags sent. For this process alone (see data/changes.ts). */
export async function POST(request: Request): Promise<Response> {
  if (!authorised(request.headers.get('authorization'))) return new Response(null, { status: 404 });
  const body = (await request.json().catch(() => null)) as { tags?: unknown } | null;
  if (!isTags(body?.tags)) return new Response(null, { status: 400 });
  for (const tag of body.tags) if (tagShape.test(tag)) revalidateTag(tag, expiryOf(tag));
  return new Response(null, { status: 204 });
}
