import { attribute } from '../attribute.ts';

export const bloodGroup = attribute({
  id: 'bloodGroup',
  kind: 'choice',
  label: { en: 'Blood group', ne: 'रक्त समूह' },
  hint: { en: 'Where blood is needed', ne: 'रगत चाहिएको भए' },
  order: 284,
  options: [
    { id: 'a-pos', label: { en: 'A positive', ne: 'ए पोजिटिभ' }, also: ['A+'] },
    { id: 'a-neg', label: { en: 'A negative', ne: 'ए नेगेटिभ' }, also: ['A-'] },
    { id: 'b-pos', label: { en: 'B positive', ne: 'बी पोजिटिभ' }, also: ['B+'] },
    { id: 'b-neg', label: { en: 'B negative', ne: 'बी नेगेटिभ' }, also: ['B-'] },
    { id: 'o-pos', label: { en: 'O positive', ne: 'ओ पोजिटिभ' }, also: ['O+'] },
    { id: 'o-neg', label: { en: 'O negative', ne: 'ओ नेगेटिभ' }, also: ['O-'] },
    { id: 'ab-pos', label: { en: 'AB positive', ne: 'एबी पोजिटिभ' }, also: ['AB+'] },
    { id: 'ab-neg', label: { en: 'AB negative', ne: 'एबी नेगेटिभ' }, also: ['AB-'] },
  ],
  in: ['community/volunteer'],
  filter: true,
  search: true,
  card: true,
});
