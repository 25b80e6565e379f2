/** The listing cards of a page of this site, as its server made them; none where there is no such page. */
export async function cardsOfPage(address: string, signal: AbortSignal): Promise<HTMLElement[]> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) return [];
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const cards = [...page.querySelectorAll<HTMLElement>('.cards > [data-listing]')];
  for (const card of cards)
    for (const photo of card.querySelectorAll('img')) {
      // What a page lets load as it comes near: here nothing watches.
      photo.loading = 'lazy';
      delete photo.dataset.near;
    }
  return cards;
}
