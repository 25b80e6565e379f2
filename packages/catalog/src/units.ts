import type { Unit } from './attribute.ts';

// Codes of UN/CEFACT Recommendation 20, as schema.org wants them.
export const kilometre: Unit = { name: { en: 'km', ne: 'कि.मि.' }, code: 'KMT' };
export const cubicCentimetre: Unit = { name: { en: 'cc', ne: 'सीसी' }, code: 'CMQ' };
export const kilowattHour: Unit = { name: { en: 'kWh', ne: 'किलोवाट घण्टा' }, code: 'KWH' };
export const horsepower: Unit = { name: { en: 'hp', ne: 'एचपी' }, code: 'BHP' };
export const kilogram: Unit = { name: { en: 'kg', ne: 'केजी' }, code: 'KGM' };
export const litre: Unit = { name: { en: 'litres', ne: 'लिटर' }, one: 'litre', code: 'LTR' };
export const watt: Unit = { name: { en: 'W', ne: 'वाट' }, code: 'WTT' };
export const foot: Unit = { name: { en: 'ft', ne: 'फिट' }, code: 'FOT' };
export const millimetre: Unit = { name: { en: 'mm', ne: 'मिमि' }, code: 'MMT' };
export const inch: Unit = { name: { en: 'inch', ne: 'इन्च' }, code: 'INH' };
export const percent: Unit = { name: { en: '%', ne: 'प्रतिशत' }, code: 'P1' };
export const day: Unit = { name: { en: 'days', ne: 'दिन' }, one: 'day', code: 'DAY' };
export const month: Unit = { name: { en: 'months', ne: 'महिना' }, one: 'month', code: 'MON' };
export const year: Unit = { name: { en: 'years', ne: 'वर्ष' }, one: 'year', code: 'ANN' };
export const tola: Unit = { name: { en: 'tola', ne: 'तोला' } };
