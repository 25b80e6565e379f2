/** What a form is answered with: leads on with a GET, whatever was sent. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
