import type { Rule } from '../platform.ts';
import { accessRules } from './access.ts';
import { edgeModelRules } from './edge.ts';
import { figureRules } from './figures.ts';
import { keptRules } from './kept.ts';
import { meantRules } from './meant.ts';
import { operatorRules } from './operator.ts';
import { photoRules } from './photo.ts';
import { placeRules } from './places.ts';
import { requestRules } from './request.ts';
import { runRules } from './runs.ts';
import { secretRules } from './secrets.ts';
import { timeRules } from './times.ts';
import { toldRules } from './told.ts';

/**
 * What must be true from one end to the other: a request from a phone to a row and back, a photo from a phone to a card, a secret
 * from its birth to its rotation. Rules elsewhere look at one resource for one mistake; these put parts of several stacks, of the
 * images and of the apps' own configuration side by side, so that a part which is valid by itself and wrong beside the others is seen.
 */
export const modelRules: readonly Rule[] = [
  ...requestRules,
  ...edgeModelRules,
  ...photoRules,
  ...secretRules,
  ...toldRules,
  ...runRules,
  ...placeRules,
  ...timeRules,
  ...keptRules,
  ...operatorRules,
  ...accessRules,
  ...meantRules,
  ...figureRules,
];
