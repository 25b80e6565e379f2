import { attribute } from '../attribute.ts';

export const saleOrRent = attribute({
  id: 'saleOrRent',
  kind: 'choice',
  label: { en: 'For sale or rent', ne: 'बिक्री वा भाडा' },
  order: 15,
  options: [
    { id: 'sale', label: { en: 'For sale', ne: 'बिक्रीमा' } },
    { id: 'rent', label: { en: 'For rent', ne: 'भाडामा' } },
    { id: 'both', label: { en: 'For sale or rent', ne: 'बिक्री र भाडा दुवै' } },
  ],
  in: ['fashion/wedding', 'beauty/health-equipment', 'music/studio', 'business/machinery'],
  filter: true,
  search: true,
  card: ['fashion/wedding', 'beauty/health-equipment'],
});
