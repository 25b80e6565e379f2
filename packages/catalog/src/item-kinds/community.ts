import { kindsIn } from './kinds-in.ts';

export const communityKinds = [
  ...kindsIn(
    ['community/free', 'community/exchange'],
    [
      ['things-clothes', 'Clothes', 'लुगा'],
      ['things-furniture', 'Furniture', 'फर्निचर'],
      ['things-books', 'Books', 'किताब'],
      ['things-devices', 'Devices', 'उपकरण'],
      ['things-children', 'For children', 'बालबालिकाका सामान'],
      ['things-kitchen', 'Household', 'घरायसी सामान'],
      ['things-animals', 'Animals and plants', 'जनावर र बिरुवा'],
      ['things-other', 'Other', 'अन्य'],
    ],
  ),
  ...kindsIn(
    ['community/volunteer'],
    [
      ['blood', 'Blood', 'रक्तदान'],
      ['teaching', 'Teaching', 'पढाउने'],
      ['clean-up', 'Clean-up', 'सरसफाइ'],
      ['relief', 'Relief', 'राहत र उद्धार'],
      ['elderly', 'Elderly and sick', 'वृद्धवृद्धा र बिरामी'],
      ['animals', 'Animals', 'पशुपन्छी'],
      ['fundraising', 'Collecting money', 'सहयोग सङ्कलन'],
    ],
  ),
  ...kindsIn(
    ['community/wanted'],
    [
      ['to-buy', 'To buy', 'किन्न'],
      ['to-rent', 'To rent', 'भाडामा लिन'],
      ['to-hire', 'Somebody for work', 'काम गर्ने मान्छे'],
      ['to-borrow', 'To borrow', 'केही दिनलाई'],
    ],
  ),
];
