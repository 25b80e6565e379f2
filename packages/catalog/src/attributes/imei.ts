import { attribute } from '../attribute.ts';

export const imei = attribute({
  id: 'imei',
  kind: 'text',
  label: { en: 'IMEI, last four digits', ne: 'आईएमईआईको अन्तिम चार अङ्क' },
  hint: {
    en: 'Dial *#06#. Of the whole number only the last four digits are kept and shown.',
    ne: '*#०६# डायल गर्नुहोस्। पूरा नम्बर लेखे पनि अन्तिम चार अङ्क मात्र राखिन्छ र देखाइन्छ।',
  },
  order: 130,
  keeps: 'imei',
  // A whole one, with the spaces and strokes that it is written with; four digits of it are kept.
  longest: 20,
  in: ['mobiles/phones', 'mobiles/keypad-phones', 'mobiles/tablets'],
});
