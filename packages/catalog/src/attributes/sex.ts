import { attribute } from '../attribute.ts';

export const sex = attribute({
  id: 'sex',
  kind: 'choice',
  label: { en: 'Sex', ne: 'लिङ्ग' },
  order: 198,
  options: [
    { id: 'female', label: { en: 'Female', ne: 'पोथी' }, also: ['माउ'] },
    { id: 'male', label: { en: 'Male', ne: 'भाले' } },
    { id: 'castrated', label: { en: 'Castrated male (khasi)', ne: 'खसी' } },
    { id: 'both', label: { en: 'Both', ne: 'दुवै' } },
  ],
  in: [
    'livestock/cows',
    'livestock/buffaloes',
    'livestock/goats',
    'livestock/pigs',
    'livestock/dogs',
    'livestock/cats',
    'livestock/birds',
  ],
  filter: true,
  search: true,
  card: ['livestock/cats', 'livestock/birds'],
});
