/** One line of a stack, as Sentry has them. */
export interface Frame {
  filename: string;
  function: string;
  lineno: number;
  colno: number;
  in_app: boolean;
}

const most = 30;
// Anybody may send a stack: no line is read that a browser would not write.
const longest = 400;
// V8 writes "at name (place:1:2)" or "at place:1:2", Firefox and Safari "name@place:1:2".
const line =
  /^\s*(?:at\s+)?(?:async\s+)?(?:([^(@\s][^(@]*?)?\s*[(@])?((?:[a-z]+:\/\/|\/|node:)[^\s()]+?):(\d+):(\d+)\)?$/;

/**
 * The frames of a stack, the call that failed last.
 * @param placeOf what a file is called in the report; null leaves the frame out
 */
export function stackFrames(
  stack: string,
  placeOf: (file: string) => { name: string; own: boolean } | null,
): Frame[] {
  return stack
    .split('\n')
    .slice(0, most)
    .filter((text) => text.length <= longest)
    .flatMap((text) => {
      const [, name = '?', file = '', lineno, colno] = line.exec(text) ?? [];
      const place = file && placeOf(file);
      if (!place) return [];
      return [
        {
          filename: place.name,
          function: name,
          lineno: Number(lineno),
          colno: Number(colno),
          in_app: place.own,
        },
      ];
    })
    .reverse();
}
