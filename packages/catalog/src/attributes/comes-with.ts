import { attribute } from '../attribute.ts';

export const comesWith = attribute({
  id: 'comesWith',
  kind: 'choices',
  label: { en: 'Comes with', ne: 'साथमा' },
  order: 146,
  options: [
    { id: 'box', label: { en: 'Box', ne: 'बक्स' } },
    { id: 'charger', label: { en: 'Charger', ne: 'चार्जर' } },
    { id: 'bill', label: { en: 'Bill', ne: 'बिल' } },
    { id: 'cover', label: { en: 'Cover or bag', ne: 'कभर वा झोला' } },
  ],
  most: 4,
  in: [
    'mobiles/phones',
    'mobiles/keypad-phones',
    'mobiles/tablets',
    'mobiles/smartwatches',
    'mobiles/earphones',
    'electronics/laptops',
    'electronics/cameras',
    'electronics/consoles',
    'electronics/drones',
  ],
  more: true,
});
