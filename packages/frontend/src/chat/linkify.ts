type Piece = { text: string; href?: string };

// Up to the next space; what ends a sentence ends the address before it.
const address = /\b(?:https?:\/\/|www\.)[^\s<>"'“”‘’।]+/gi;
const sentenceEnd = /[.,;:!?)\]}…]+$/;

function hrefOf(text: string): string | null {
  const href = /^www\./i.test(text) ? `https://${text}` : text;
  if (!URL.canParse(href)) return null;
  const parsed = new URL(href);
  return /^https?:$/.test(parsed.protocol) && parsed.hostname.includes('.') ? parsed.href : null;
}

/** A text and the addresses in it; nothing but http and https leads anywhere. */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const shown = found.replace(sentenceEnd, '');
    const href = hrefOf(shown);
    if (!href) continue;
    if (index > from) pieces.push({ text: text.slice(from, index) });
    pieces.push({ text: shown, href });
    from = index + shown.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
