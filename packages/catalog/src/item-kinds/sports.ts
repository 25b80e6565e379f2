import { kindsIn } from './kinds-in.ts';

export const sportsKinds = [
  ...kindsIn(
    ['sports/football'],
    [
      ['football', 'Football', 'फुटबल'],
      ['basketball', 'Basketball', 'बास्केटबल'],
      ['volleyball', 'Volleyball', 'भलिबल'],
      ['boots', 'Boots', 'बुट'],
      ['jersey', 'Jersey', 'जर्सी'],
      ['goal-or-net', 'Goal or net', 'पोस्ट वा नेट'],
    ],
  ),
  ...kindsIn(
    ['sports/cricket'],
    [
      ['cricket-bat', 'Cricket bat', 'क्रिकेट ब्याट'],
      ['cricket-ball', 'Ball', 'बल'],
      ['pads-gloves', 'Pads, gloves, helmet', 'प्याड, पञ्जा, हेल्मेट'],
      ['badminton-racket', 'Badminton racket', 'ब्याडमिन्टन र्‍याकेट'],
      ['shuttlecocks', 'Shuttlecocks', 'शटलकक'],
      ['tennis-racket', 'Tennis racket', 'टेनिस र्‍याकेट'],
    ],
  ),
  ...kindsIn(
    ['sports/fitness'],
    [
      ['treadmill', 'Treadmill', 'ट्रेडमिल'],
      ['exercise-bike', 'Exercise bike', 'व्यायाम गर्ने साइकल'],
      ['weights', 'Dumbbells and weights', 'डम्बेल र प्लेट'],
      ['bench', 'Bench', 'बेन्च'],
      ['multi-gym', 'Multi-gym', 'मल्टी जिम'],
      ['yoga', 'Yoga', 'योग'],
      ['boxing', 'Boxing', 'बक्सिङ'],
    ],
  ),
  ...kindsIn(
    ['sports/game-tables'],
    [
      ['carrom', 'Carrom', 'क्यारम'],
      ['table-tennis', 'Table tennis', 'टेबल टेनिस'],
      ['pool', 'Pool or snooker', 'पुल वा स्नुकर'],
      ['foosball', 'Foosball', 'फुसबल'],
    ],
  ),
  ...kindsIn(
    ['sports/camping', 'travel/gear-rental'],
    [
      ['tent', 'Tent', 'पाल'],
      ['sleeping-bag', 'Sleeping bag', 'स्लिपिङ ब्याग'],
      ['rucksack', 'Rucksack', 'झोला (रुकस्याक)'],
      ['down-jacket', 'Down jacket', 'डाउन ज्याकेट'],
      ['trekking-boots', 'Trekking boots', 'ट्रेकिङ जुत्ता'],
      ['poles', 'Poles', 'ट्रेकिङ लठ्ठी'],
      ['camp-kitchen', 'Stove and pots', 'चुलो र भाँडा'],
      ['climbing', 'Climbing gear', 'आरोहणका सामान'],
    ],
  ),
  ...kindsIn(
    ['sports/board-games'],
    [
      ['chess', 'Chess', 'बुद्धिचाल'],
      ['bagh-chal', 'Bagh-chal', 'बाघचाल'],
      ['ludo', 'Ludo', 'लुडो'],
      ['cards', 'Cards', 'तास'],
      ['puzzle', 'Puzzle', 'पजल'],
      ['other-game', 'Another game', 'अर्को खेल'],
    ],
  ),
  ...kindsIn(
    ['sports/skating'],
    [
      ['skateboard', 'Skateboard', 'स्केटबोर्ड'],
      ['roller-skates', 'Roller skates', 'रोलर स्केट'],
      ['inline-skates', 'Inline skates', 'इनलाइन स्केट'],
      ['kick-scooter', 'Kick scooter', 'खुट्टाले गुडाउने स्कुटर'],
    ],
  ),
  ...kindsIn(
    ['sports/collectables'],
    [
      ['coins', 'Coins', 'सिक्का'],
      ['banknotes', 'Banknotes', 'नोट'],
      ['stamps', 'Stamps', 'हुलाक टिकट'],
      ['old-things', 'Old household things', 'पुराना सामान'],
      ['old-statue', 'Statue', 'मूर्ति'],
      ['old-watch', 'Watch or clock', 'पुरानो घडी'],
    ],
  ),
  ...kindsIn(
    ['sports/art-crafts', 'business/handicraft-export'],
    [
      ['thangka', 'Thangka or paubha', 'थाङ्का वा पौभा'],
      ['painting', 'Painting', 'चित्र'],
      ['statue', 'Statue', 'मूर्तिकला'],
      ['wood-carving', 'Wood carving', 'काष्ठकला'],
      ['singing-bowl', 'Singing bowl', 'सिङ्गिङ बाउल'],
      ['felt', 'Felt', 'फेल्ट'],
      ['weaving', 'Carpet or weaving', 'गलैँचा वा बुनेको'],
      ['paper', 'Lokta paper', 'लोक्ता कागज'],
      ['pottery', 'Pottery', 'माटाका भाँडा'],
      ['beads', 'Beads and jewellery', 'पोते र गहना'],
    ],
  ),
];
