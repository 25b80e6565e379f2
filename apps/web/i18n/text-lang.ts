/** The language a text is probably written in, for `lang` attributes: fonts, line breaks and screen readers. */
export function textLang(text: string): 'ne' | 'en' {
  const devanagari = text.match(/\p{Script=Devanagari}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return devanagari > latin ? 'ne' : 'en';
}
