import { textLang } from '@/i18n/text-lang.ts';

interface Props {
  text: string;
  marks: readonly { start: number; end: number }[];
}

/** A text with what a rule found in it marked. */
export function Marked({ text, marks }: Props) {
  const parts: { at: number; text: string; isMarked: boolean }[] = [];
  let from = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    parts.push({ at: from, text: text.slice(from, start), isMarked: false });
    parts.push({ at: start, text: text.slice(start, end), isMarked: true });
    from = end;
  }
  parts.push({ at: from, text: text.slice(from), isMarked: false });
  return (
    <span dir="auto" lang={textLang(text)}>
      {parts.map(({ at, text: part, isMarked }) =>
        isMarked ? <mark key={`m${at}`}>{part}</mark> : <span key={at}>{part}</span>,
      )}
    </span>
  );
}
