import { attribute } from '../attribute.ts';

export const condition = attribute({
  id: 'condition',
  kind: 'choice',
  label: { en: 'Condition', ne: 'अवस्था' },
  order: 10,
  options: [
    { id: 'new', label: { en: 'New', ne: 'नयाँ' } },
    { id: 'like-new', label: { en: 'Like new', ne: 'नयाँजस्तै' } },
    { id: 'used', label: { en: 'Used', ne: 'चलाइसकेको' } },
  ],
  in: [
    'vehicles',
    'mobiles',
    'electronics',
    'home',
    'furniture',
    'fashion',
    'beauty',
    'education/books',
    'education/stationery',
    'music',
    'sports',
    'kids',
    'business',
    'building',
    'livestock/pet-supplies',
    'agriculture/farm-machines',
    'community/free',
    'community/exchange',
  ],
  notIn: ['mobiles/sim-numbers', 'business/business-sale', 'business/partners'],
  filter: true,
  card: ['vehicles/bicycles', 'vehicles/accessories', 'mobiles/keypad-phones', 'mobiles/smartwatches', 'mobiles/earphones', 'electronics', 'home', 'furniture', 'fashion', 'beauty', 'education/books', 'education/stationery', 'music', 'sports', 'kids', 'business', 'building', 'agriculture/farm-machines'],
  schemaOrg: {
    property: 'itemCondition',
    terms: {
      new: 'https://schema.org/NewCondition',
      'like-new': 'https://schema.org/UsedCondition',
      used: 'https://schema.org/UsedCondition',
    },
  },
});
