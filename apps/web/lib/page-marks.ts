/** Marks a page that React must take over in the browser (see `PageShell`'s `interactive`, and page-html.ts). */
export const interactiveMark = 'data-interactive';
