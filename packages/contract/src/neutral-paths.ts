/**
 * Second names of paths. Lists of blocked addresses know "ads" as a word, and a seller with a blocker could neither
 * post nor edit: browsers ask for the name on the right. The API answers to both.
 */
export const neutralPaths = [
  ['/api/ads', '/api/listings'],
  ['/api/me/ads', '/api/me/listings'],
] as const;

function renamed(path: string, from: string, to: string): string | null {
  const rest = path.slice(from.length);
  return path.startsWith(from) && (rest === '' || rest[0] === '/' || rest[0] === '?') ? to + rest : null;
}

/** The path or address a browser asks for, given the one of the operation. */
export function neutralPath(path: string): string {
  for (const [own, neutral] of neutralPaths) {
    const name = renamed(path, own, neutral);
    if (name) return name;
  }
  return path;
}

/** The path of the operation, given the one that was asked for. */
export function ownPath(path: string): string {
  for (const [own, neutral] of neutralPaths) {
    const name = renamed(path, neutral, own);
    if (name) return name;
  }
  return path;
}
