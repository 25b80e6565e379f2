import { AppError } from '../errors.ts';

/**
 * Parses a query string strictly: `decodeURIComponent` refuses broken escapes and broken UTF-8, where the usual
 * parsers put replacement characters. A repeated name becomes an array, which the schemas refuse as a wrong type.
 * @throws AppError malformed_encoding
 */
export function parseQuery(queryString: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  for (const part of queryString.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = decode(equals < 0 ? part : part.slice(0, equals));
    const value = equals < 0 ? '' : decode(part.slice(equals + 1));
    const before = query[name];
    if (before === undefined) query[name] = value;
    else if (typeof before === 'string') query[name] = [before, value];
    else before.push(value);
  }
  return query;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new AppError('malformed_encoding');
  }
}
