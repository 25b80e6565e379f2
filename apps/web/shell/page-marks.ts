/** Marks a page that React must take over in the browser (see `PageShell`'s `interactive`, and page-html.ts). */
export const interactiveMark = 'data-interactive';

/** Marks a page that says nothing is at its address; its value is the status to send it with (see `foundPage`). */
export const missingMark = 'data-missing';
