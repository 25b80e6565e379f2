const vowels = new Set('aeiouy');

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  // People mix up vowels far more often than consonants.
  return vowels.has(a) && vowels.has(b) ? 0.5 : 1;
}

/** Edit distance between two sound keys; exchanging one vowel for another counts half. */
export function soundDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(
        Math.min(
          (previous[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (previous[j - 1] ?? 0) + substitution(a.charAt(i - 1), b.charAt(j - 1)),
        ),
      );
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
