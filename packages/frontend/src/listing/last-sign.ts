const dayMilliseconds = 86_400_000;

/** When its seller last said that it is still there, where that says more than when it was posted. */
export function confirmedLater({
  confirmedAt,
  publishedAt,
}: {
  confirmedAt?: string | undefined;
  publishedAt: string | null;
}): string | null {
  if (!confirmedAt || !publishedAt) return null;
  return Date.parse(confirmedAt) - Date.parse(publishedAt) >= dayMilliseconds ? confirmedAt : null;
}
