/** Data for search engines, in a script element that runs nothing. */
export function JsonLd({ data }: { data: object }) {
  // "<" is written as an escape, so that no text of a seller can end the script element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making, escaped above
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
