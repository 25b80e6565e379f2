import { attribute } from '../attribute.ts';

export const trade = attribute({
  id: 'trade',
  kind: 'text',
  label: { en: 'Trade', ne: 'व्यवसाय' },
  hint: { en: 'Like cafe, tailoring, farm', ne: 'जस्तै क्याफे, सिलाइ, फार्म' },
  order: 277,
  longest: 40,
  in: ['business/partners', 'business/business-sale'],
  search: true,
  card: true,
});
