import { synthesise, synthesiseOther } from '../src/templates.ts';
import { contexts, stagingContext } from './synth.ts';

/** Makes the templates that the tests look at, with every check, in one process that loads the CDK once; or finds them made. */
export default async function setup(): Promise<void> {
  for (const context of contexts) await synthesise(context, true);
  synthesiseOther('staging', stagingContext, true);
}
