// What Hermes lacks of what the shared packages stand on; nothing where the engine has it.
import { shouldPolyfill } from '@formatjs/intl-segmenter/should-polyfill.js';

if (shouldPolyfill()) require('@formatjs/intl-segmenter/polyfill-force.js');
