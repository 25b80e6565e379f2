/** A column starts with ">" when its cells are numbers, which stand at the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const right = head.map((title) => title.startsWith('>'));
  const titles = head.map((title) => title.replace(/^>/, ''));
  const all = [titles, ...rows];
  const widths = titles.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    titles
      .map((_, column) => {
        const cell = row[column] ?? '';
        const padding = ' '.repeat((widths[column] ?? 0) - width(cell));
        return right[column] ? padding + cell : cell + padding;
      })
      .join('  ')
      .trimEnd();
  return [line(titles), widths.map((size) => '─'.repeat(size)).join('  '), ...rows.map(line)].join('\n');
}

function width(text: string): number {
  return [...text].length;
}

/** Dollars with two decimals below 100 and none above. */
export function usd(amount: number): string {
  return amount.toLocaleString('en-US', {
    minimumFractionDigits: Math.abs(amount) < 100 ? 2 : 0,
    maximumFractionDigits: Math.abs(amount) < 100 ? 2 : 0,
  });
}

/** Rupees grouped as in Nepal: 22,50,000. */
export function npr(amount: number): string {
  return Math.round(amount).toLocaleString('en-IN');
}

/** A number with at most so many decimals, grouped by thousands. */
export function number(value: number, decimals = 0): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: decimals });
}

/** Prints machine-readable output, the only thing on stdout then. */
export function printJson(value: unknown): void {
  console.log(JSON.stringify(value, null, 2));
}
