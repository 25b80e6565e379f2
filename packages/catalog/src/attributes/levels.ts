import { attribute } from '../attribute.ts';

export const levels = attribute({
  id: 'levels',
  kind: 'choices',
  label: { en: 'For', ne: 'कसका लागि' },
  order: 256,
  options: [
    { id: 'beginner', label: { en: 'Beginners', ne: 'सिकारु' } },
    { id: 'primary', label: { en: 'Classes 1 to 5', ne: 'कक्षा १ देखि ५' } },
    { id: 'lower', label: { en: 'Classes 6 to 8', ne: 'कक्षा ६ देखि ८' } },
    { id: 'see', label: { en: 'Classes 9 and 10 (SEE)', ne: 'कक्षा ९ र १० (एसईई)' }, also: ['SEE'] },
    { id: 'plus-two', label: { en: '+2', ne: 'प्लस टु' } },
    { id: 'bachelor', label: { en: 'Bachelor', ne: 'स्नातक' } },
  ],
  most: 6,
  in: ['education/tuition', 'education/music-dance', 'education/computer-courses'],
  filter: true,
  search: true,
});
