import { kindsIn } from './kinds-in.ts';

/** Of beauty and health, plants, pets, school. */
export const careKinds = [
  ...kindsIn(
    ['beauty/cosmetics'],
    [
      ['skin-care', 'Skin care', 'छालाको हेरचाह'],
      ['make-up', 'Make-up', 'मेकअप'],
      ['sunscreen', 'Sunscreen', 'सनस्क्रिन'],
      ['nails', 'Nails', 'नङ'],
      ['cosmetic-set', 'Set', 'सेट'],
    ],
  ),
  ...kindsIn(
    ['beauty/hair'],
    [
      ['hair-dryer', 'Dryer', 'ड्रायर'],
      ['straightener', 'Straightener or curler', 'स्ट्रेटनर वा कर्लर'],
      ['trimmer', 'Trimmer', 'ट्रिमर'],
      ['hair-oil', 'Oil and shampoo', 'तेल र स्याम्पु'],
      ['hair-colour', 'Colour', 'कपाल रङ्ग्याउने'],
      ['wig', 'Wig or extensions', 'विग वा नक्कली कपाल'],
    ],
  ),
  ...kindsIn(
    ['beauty/health-equipment'],
    [
      ['oxygen', 'Oxygen', 'अक्सिजन'],
      ['blood-pressure', 'Blood pressure', 'प्रेसर नाप्ने'],
      ['glucometer', 'Sugar', 'सुगर नाप्ने'],
      ['wheelchair', 'Wheelchair', 'ह्विलचेयर'],
      ['hospital-bed', 'Hospital bed', 'अस्पतालको बेड'],
      ['walking-aid', 'Crutches or walker', 'बैसाखी वा वाकर'],
      ['nebuliser', 'Nebuliser', 'नेबुलाइजर'],
      ['massager', 'Massager', 'मसाज मेसिन'],
    ],
  ),
  ...kindsIn(
    ['beauty/herbal'],
    [
      ['shilajit', 'Shilajit', 'शिलाजीत'],
      ['yarsagumba', 'Yarsagumba', 'यार्सागुम्बा'],
      ['dried-herbs', 'Dried herbs', 'सुकेको जडीबुटी'],
      ['herbal-oil', 'Oil', 'तेल'],
      ['herbal-powder', 'Powder or tablets', 'धुलो वा चक्की'],
    ],
  ),
  ...kindsIn(
    ['beauty/supplements'],
    [
      ['whey', 'Protein', 'प्रोटिन'],
      ['mass-gainer', 'Mass gainer', 'तौल बढाउने'],
      ['creatine', 'Creatine', 'क्रियाटिन'],
      ['vitamins', 'Vitamins', 'भिटामिन'],
      ['omega', 'Omega oil', 'ओमेगा तेल'],
    ],
  ),
  ...kindsIn(
    ['beauty/optical'],
    [
      ['spectacles', 'Spectacles', 'पावर चस्मा'],
      ['frames', 'Frames', 'फ्रेम'],
      ['contact-lenses', 'Contact lenses', 'आँखाको लेन्स'],
      ['reading-glasses', 'Reading glasses', 'पढ्ने चस्मा'],
    ],
  ),
  ...kindsIn(
    ['furniture/plants'],
    [
      ['indoor-plant', 'Plant for indoors', 'घरभित्र राख्ने बिरुवा'],
      ['flower-plant', 'Flowers', 'फूल'],
      ['bonsai', 'Bonsai', 'बोन्साई'],
      ['cactus', 'Cactus or succulent', 'क्याक्टस'],
      ['climber', 'Climber or hedge', 'लहरा वा बार'],
      ['pot', 'Pot', 'गमला'],
    ],
  ),
  ...kindsIn(
    ['livestock/pet-supplies'],
    [
      ['pet-food', 'Food', 'दाना'],
      ['cage', 'Cage or kennel', 'पिँजडा वा खोर'],
      ['leash', 'Leash and collar', 'सिक्री र पट्टा'],
      ['litter', 'Litter', 'बिरालोको बालुवा'],
      ['pet-toy', 'Toys', 'खेलौना'],
      ['pet-medicine', 'Shampoo and medicine', 'स्याम्पु र औषधि'],
    ],
  ),
  ...kindsIn(
    ['education/stationery'],
    [
      ['notebooks', 'Notebooks', 'कापी'],
      ['pens', 'Pens and pencils', 'कलम र सिसाकलम'],
      ['school-bag', 'School bag', 'स्कुल झोला'],
      ['uniform', 'Uniform', 'पोसाक'],
      ['art-supplies', 'Drawing and colours', 'चित्र कोर्ने सामान'],
      ['calculator', 'Calculator', 'क्यालकुलेटर'],
    ],
  ),
  ...kindsIn(
    ['travel/guides'],
    [
      ['guide', 'Guide', 'गाइड'],
      ['porter', 'Porter', 'भरिया'],
      ['porter-guide', 'Porter-guide', 'भरिया र गाइड दुवै'],
    ],
  ),
  ...kindsIn(
    ['travel/bike-hire'],
    [
      ['hire-bike', 'Motorbike', 'बाइक'],
      ['hire-scooter', 'Scooter', 'स्कुटर'],
      ['hire-electric', 'Electric', 'विद्युतीय'],
      ['hire-cycle', 'Bicycle', 'साइकल'],
    ],
  ),
];
