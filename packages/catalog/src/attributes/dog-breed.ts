import { attribute } from '../attribute.ts';

export const dogBreed = attribute({
  id: 'dogBreed',
  kind: 'choice',
  label: { en: 'Breed', ne: 'नस्ल' },
  order: 194,
  options: [
    { id: 'german-shepherd', label: { en: 'German Shepherd', ne: 'जर्मन सेफर्ड' } },
    { id: 'labrador', label: { en: 'Labrador', ne: 'ल्याब्राडोर' } },
    { id: 'golden', label: { en: 'Golden Retriever', ne: 'गोल्डेन रिट्रिभर' } },
    { id: 'husky', label: { en: 'Husky', ne: 'हस्की' } },
    { id: 'rottweiler', label: { en: 'Rottweiler', ne: 'रटवाइलर' } },
    { id: 'pug', label: { en: 'Pug', ne: 'पग' } },
    { id: 'japanese-spitz', label: { en: 'Japanese Spitz', ne: 'जापानिज स्पिट्ज' } },
    { id: 'mastiff', label: { en: 'Tibetan Mastiff', ne: 'भोटे कुकुर' } },
    { id: 'pitbull', label: { en: 'Pit Bull', ne: 'पिटबुल' } },
    { id: 'beagle', label: { en: 'Beagle', ne: 'बिगल' } },
    { id: 'local', label: { en: 'Local', ne: 'लोकल' } },
    { id: 'other', label: { en: 'Other', ne: 'अन्य' } },
  ],
  in: ['livestock/dogs'],
  filter: true,
  search: true,
  card: true,
});
