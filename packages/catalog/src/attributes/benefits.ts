import { attribute } from '../attribute.ts';

export const benefits = attribute({
  id: 'benefits',
  kind: 'choices',
  label: { en: 'Also given', ne: 'थप सुविधा' },
  order: 236,
  options: [
    { id: 'food', label: { en: 'Food', ne: 'खाना' }, also: ['khana', 'खाने'] },
    { id: 'room', label: { en: 'Place to stay', ne: 'बस्ने ठाउँ' }, also: ['accommodation', 'बस्ने सुविधा'] },
    { id: 'transport', label: { en: 'Transport', ne: 'यातायात' }, silent: true },
    { id: 'ssf', label: { en: 'Social security fund', ne: 'सामाजिक सुरक्षा कोष' }, silent: true },
    { id: 'insurance', label: { en: 'Insurance', ne: 'बीमा' }, silent: true },
    { id: 'festival', label: { en: 'Festival allowance', ne: 'चाडपर्व खर्च' }, silent: true },
    { id: 'overtime', label: { en: 'Paid overtime', ne: 'ओभरटाइमको पैसा' }, silent: true },
  ],
  most: 7,
  in: ['jobs', 'overseas-jobs'],
  notIn: ['overseas-jobs/documents'],
  filter: true,
  search: true,
  phrase: { en: { one: '{value} given', other: '{value} given' }, ne: '{value} दिइने' },
});
