import type { Unit } from './attribute.ts';

// Codes of UN/CEFACT Recommendation 20, as schema.org wants them.
export const kilometre: Unit = { name: { en: 'km', ne: 'कि.मि.' }, code: 'KMT' };
