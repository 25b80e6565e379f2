/** Ends this process once nobody reads its log: Next reports a line it cannot write by writing a line, without end. */
export function endWhenUnheard(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit(1));
}
