/**
 * The list of a strip that the browser fills with what only it knows. Its script may be there before React where pages are sent
 * as Next makes them: said to hold text, it is not compared with what the server sent.
 */
export function OwnStrip() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty
  return <ul className="cards-strip" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />;
}
