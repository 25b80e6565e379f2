import { kindsIn } from './kinds-in.ts';

export const businessKinds = [
  ...kindsIn(
    ['business/restaurant-equipment'],
    [
      ['coffee-machine', 'Coffee machine', 'कफी मेसिन'],
      ['oven', 'Oven or tandoor', 'ओभन वा तन्दुर'],
      ['cooking-range', 'Stove or range', 'चुलो'],
      ['display-fridge', 'Display fridge or freezer', 'डिस्प्ले फ्रिज वा डिप फ्रिज'],
      ['steamer', 'Momo steamer', 'मम स्टिमर'],
      ['restaurant-tables', 'Tables and chairs', 'टेबल कुर्सी'],
      ['crockery', 'Crockery', 'भाँडाकुँडा'],
    ],
  ),
  ...kindsIn(
    ['business/shop-equipment'],
    [
      ['shop-rack', 'Rack', 'र्‍याक'],
      ['shop-counter', 'Counter', 'काउन्टर'],
      ['scale', 'Scale', 'तराजु'],
      ['billing', 'Billing machine', 'बिलिङ मेसिन'],
      ['mannequin', 'Mannequins and hangers', 'पुतला र ह्याङ्गर'],
      ['sign', 'Sign board', 'साइनबोर्ड'],
    ],
  ),
  ...kindsIn(
    ['business/machinery'],
    [
      ['generator', 'Generator', 'जेनेरेटर'],
      ['mill', 'Mill', 'मिल'],
      ['lathe', 'Lathe', 'लेथ मेसिन'],
      ['brick-machine', 'Brick or block machine', 'इँटा वा ब्लक बनाउने मेसिन'],
      ['excavator', 'Excavator or loader', 'एक्साभेटर वा लोडर', 'JCB', 'dozer', 'डोजर'],
      ['textile-machine', 'Sewing and knitting', 'सिलाइ र बुनाइ'],
      ['food-machine', 'Food processing', 'खाद्य प्रशोधन'],
    ],
  ),
  ...kindsIn(
    ['business/printing-packaging'],
    [
      ['press', 'Printing press', 'छापाखानाको मेसिन'],
      ['flex', 'Flex printer', 'फ्लेक्स मेसिन'],
      ['heat-press', 'T-shirt and cup printing', 'टिसर्ट र कप छाप्ने'],
      ['packing-machine', 'Packing machine', 'प्याकिङ मेसिन'],
      ['packaging', 'Boxes, bags, bottles', 'बाकस, झोला, बोतल'],
    ],
  ),
  ...kindsIn(
    ['business/wholesale'],
    [
      ['bulk-clothes', 'Clothes and shoes', 'लुगा र जुत्ता'],
      ['bulk-food', 'Food', 'खाद्यान्न'],
      ['bulk-electronics', 'Electronics', 'इलेक्ट्रोनिक सामान'],
      ['bulk-cosmetics', 'Cosmetics', 'शृङ्गारका सामान'],
      ['bulk-household', 'Household goods', 'घरायसी सामान'],
      ['bulk-stationery', 'Stationery and toys', 'स्टेसनरी र खेलौना'],
      ['bulk-other', 'Other', 'अन्य'],
    ],
  ),
  ...kindsIn(
    ['business/salon-equipment'],
    [
      ['salon-chair', 'Salon chair', 'सैलुन कुर्सी'],
      ['treatment-bed', 'Bed', 'बेड'],
      ['wash-unit', 'Wash unit', 'कपाल धुने बेसिन'],
      ['hair-steamer', 'Steamer', 'स्टिमर'],
      ['dental-chair', 'Dental chair', 'डेन्टल कुर्सी'],
      ['clinic', 'For clinics', 'क्लिनिकका सामान'],
    ],
  ),
  ...kindsIn(
    ['business/partners'],
    [
      ['working-partner', 'Partner who works along', 'सँगै काम गर्ने साझेदार'],
      ['investor', 'Investor', 'लगानीकर्ता'],
      ['franchise', 'Franchise', 'फ्रेन्चाइज'],
      ['to-invest', 'Has money to invest', 'लगानी गर्न चाहने'],
    ],
  ),
];
