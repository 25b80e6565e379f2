import { kindsIn } from './kinds-in.ts';

export const musicKinds = [
  ...kindsIn(
    ['music/guitars'],
    [
      ['acoustic-guitar', 'Acoustic', 'एकोस्टिक'],
      ['semi-acoustic', 'Semi-acoustic', 'सेमी एकोस्टिक'],
      ['electric-guitar', 'Electric', 'इलेक्ट्रिक'],
      ['classical-guitar', 'Classical', 'क्लासिकल'],
      ['bass-guitar', 'Bass', 'बेस'],
      ['ukulele', 'Ukulele', 'युकुलेले'],
    ],
  ),
  ...kindsIn(
    ['music/pianos'],
    [
      ['upright-piano', 'Upright piano', 'ठाडो पियानो'],
      ['grand-piano', 'Grand piano', 'ग्रान्ड पियानो'],
      ['digital-piano', 'Digital piano', 'डिजिटल पियानो'],
    ],
  ),
  ...kindsIn(
    ['music/keyboards'],
    [
      ['arranger', 'Keyboard with rhythms', 'ताल बज्ने किबोर्ड'],
      ['synthesizer', 'Synthesizer', 'सिन्थेसाइजर'],
      ['midi-keyboard', 'MIDI keyboard', 'मिडी किबोर्ड'],
      ['kids-keyboard', 'Keyboard for children', 'बच्चाको किबोर्ड'],
    ],
  ),
  ...kindsIn(
    ['music/madal'],
    [
      ['madal', 'Madal', 'मादल'],
      ['tabla', 'Tabla', 'तबला'],
      ['dholak', 'Dholak', 'ढोलक'],
      ['cajon', 'Cajon', 'काहोन'],
      ['drum-set', 'Drum set', 'ड्रम सेट'],
      ['electronic-drum', 'Electronic drums', 'इलेक्ट्रोनिक ड्रम'],
      ['dhimay', 'Dhimay or khin', 'धिमे वा खिँ'],
    ],
  ),
  ...kindsIn(
    ['music/harmonium'],
    [
      ['plain-harmonium', 'Plain', 'सादा'],
      ['scale-changer', 'Scale changer', 'स्केल चेन्जर'],
      ['folding-harmonium', 'Folding', 'पट्याउन मिल्ने'],
    ],
  ),
  ...kindsIn(
    ['music/sarangi-bansuri'],
    [
      ['sarangi', 'Sarangi', 'सारङ्गी'],
      ['bansuri', 'Bansuri (flute)', 'बाँसुरी'],
      ['murchunga', 'Murchunga', 'मुर्चुङ्गा'],
      ['tungna', 'Tungna', 'टुङ्ना'],
      ['arbajo', 'Arbajo', 'आरबाजो'],
      ['sanai', 'Sanai or narsingha', 'सनई वा नरसिंहा'],
    ],
  ),
  ...kindsIn(
    ['music/other'],
    [
      ['violin', 'Violin', 'भायोलिन'],
      ['saxophone', 'Saxophone', 'स्याक्सोफोन'],
      ['trumpet', 'Trumpet', 'तुरही'],
      ['mouth-organ', 'Mouth organ', 'माउथ अर्गन'],
      ['accordion', 'Accordion', 'अकोर्डियन'],
      ['xylophone', 'Xylophone', 'जाइलोफोन'],
      ['sitar', 'Sitar', 'सितार'],
      ['other-instrument', 'Another instrument', 'अर्को बाजा'],
    ],
  ),
  ...kindsIn(
    ['music/studio'],
    [
      ['microphone', 'Microphone', 'माइक'],
      ['amplifier', 'Amplifier', 'एम्प्लिफायर', 'amp', 'एम्प'],
      ['mixer', 'Mixer', 'मिक्सर'],
      ['sound-card', 'Sound card', 'साउन्ड कार्ड', 'audio interface'],
      ['monitors', 'Studio monitors', 'स्टुडियो मनिटर'],
      ['effects', 'Effects and pedals', 'इफेक्ट र पेडल'],
      ['recording', 'Recording service', 'रेकर्डिङ सेवा'],
    ],
  ),
];
