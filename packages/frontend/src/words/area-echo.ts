import type { Lang } from '@thulubazaar/contract';
import { areaSystem, convertArea, formatArea } from '@thulubazaar/nepal/units';

/** An area as it was understood, and in the other measure: `4 aana = 1,369 sq ft`. */
export function areaEcho(area: string, lang: Lang): string {
  const other = areaSystem(area) === 'sqft' ? 'sqm' : 'sqft';
  return `${formatArea(area, lang)} = ${formatArea(convertArea(area, other), lang)}`;
}
