import { attribute } from '../attribute.ts';

export const benefits = attribute({
  id: 'benefits',
  kind: 'choices',
  label: { en: 'Also given', ne: 'थप सुविधा' },
  order: 236,
  options: [
    { id: 'food', label: { en: 'Food', ne: 'खाना' } },
    { id: 'room', label: { en: 'Place to stay', ne: 'बस्ने ठाउँ' } },
    { id: 'transport', label: { en: 'Transport', ne: 'यातायात' } },
    { id: 'ssf', label: { en: 'Social security fund', ne: 'सामाजिक सुरक्षा कोष' } },
    { id: 'insurance', label: { en: 'Insurance', ne: 'बीमा' } },
    { id: 'festival', label: { en: 'Festival allowance', ne: 'चाडपर्व खर्च' } },
    { id: 'overtime', label: { en: 'Paid overtime', ne: 'ओभरटाइमको पैसा' } },
  ],
  most: 7,
  in: ['jobs', 'overseas-jobs'],
  notIn: ['overseas-jobs/documents'],
  filter: true,
});
