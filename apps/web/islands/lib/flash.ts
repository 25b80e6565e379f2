const flashMilliseconds = 5000;

/** Says something for a moment, above the bar of the page. */
export function flash(text = ''): void {
  const note = document.createElement('p');
  note.className = 'flash';
  note.role = 'status';
  document.body.append(note);
  // Said once it is there, so that it is heard.
  requestAnimationFrame(() => {
    note.textContent = text;
  });
  setTimeout(() => note.remove(), flashMilliseconds);
}
