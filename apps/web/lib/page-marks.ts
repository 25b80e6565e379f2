/** Marks a page that React must take over in the browser (see `PageShell`'s `interactive`, and page-html.ts). */
export const interactiveMark = 'data-interactive';

/** Marks the not-found page, which is sent with that status (see `foundPage`). */
export const missingMark = 'data-missing';
