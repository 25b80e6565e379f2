import { webConfig } from '@/data/config.ts';

// Asked at run time: the build does not know the contact.
export const dynamic = 'force-dynamic';

const validDays = 180;

/** Whom to tell of a weakness, as RFC 9116 writes it; not found where the operator named nobody. */
export function GET(): Response {
  const { securityContact, publicUrl } = webConfig();
  if (!securityContact) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  // To the day, so that it is the same all day long.
  const expires = new Date(Date.now() + validDays * 86_400_000).toISOString().slice(0, 10);
  const text = [
    `Contact: ${securityContact}`,
    `Expires: ${expires}T00:00:00.000Z`,
    'Preferred-Languages: en, ne',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
  ];
  return new Response(`${text.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}
