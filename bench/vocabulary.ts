/** The ways a listing is written; mixed takes its parts from all of them. */
export type Script = 'devanagari' | 'romanised' | 'english';
type Phrases = Record<Script, readonly string[]>;

/** What is said after the thing itself. */
export const qualities: Phrases = {
  devanagari: [
    'बिक्रीमा',
    'सस्तोमा',
    'तुरुन्तै चाहियो',
    'नयाँ जस्तै',
    'राम्रो अवस्थामा',
    'भाडामा',
    'वारेन्टी सहित',
    'एक हात चलेको',
    'होम डेलिभरी सहित',
    'थोकमा',
    'बिल सहित',
    'मिलाएर दिने',
  ],
  romanised: [
    'bikri ma',
    'sasto ma',
    'turunta chahiyo',
    'naya jastai',
    'ramro condition ma',
    'bhadama',
    'warranty sahit',
    'ek haat chaleko',
    'home delivery sahit',
    'thok ma',
    'bill sahit',
    'milayera dine',
  ],
  english: [
    'for sale',
    'at a low price',
    'wanted urgently',
    'like new',
    'in good condition',
    'for rent',
    'with warranty',
    'single owner',
    'with home delivery',
    'wholesale',
    'with bill',
    'price negotiable',
  ],
};

/** Sentences of descriptions. */
export const sentences: Phrases = {
  devanagari: [
    'पानी चौबीसै घण्टा आउँछ र बाइक राख्ने ठाउँ छ।',
    'घाम राम्रो लाग्छ, वरपर शान्त छ।',
    'सामान हेरेर मात्र लिनु होला।',
    'दुई वर्ष चलाएको, केही बिग्रेको छैन।',
    'बजार र विद्यालय नजिकै छ।',
    'परिवार वा विद्यार्थीलाई प्राथमिकता दिइन्छ।',
    'मूल्य थोरै मिलाउन सकिन्छ।',
    'कागजपत्र सबै पूरा छ।',
    'बिहान दस बजेदेखि साँझ पाँच बजेसम्म फोन गर्नुहोला।',
    'विदेश जान लागेकाले हतारमा बेच्न लागेको।',
    'आफ्नै घरमा उत्पादन गरिएको, मिसावट छैन।',
    'अग्रिम तीन महिनाको भाडा चाहिन्छ।',
  ],
  romanised: [
    'Pani chaubisai ghanta aaucha, bike rakhne thau cha.',
    'Gham ramro lagcha, wari pari shanta cha.',
    'Saman herera matra linu hola.',
    'Dui barsa chalayeko, kehi bigreko chaina.',
    'Bazar ra school najik cha.',
    'Family wa student lai prathamikta.',
    'Mulya thorai milauna sakincha.',
    'Kagaj patra sabai clear cha.',
    'Bihana dasa baje dekhi phone garnu hola.',
    'Bidesh jana lageko le hatar ma bechna lageko.',
    'Afnai ghar ma banayeko, misawat chaina.',
    'Advance tin mahina ko bhada chahincha.',
  ],
  english: [
    'Water day and night, with room for a motorbike.',
    'Sunny and quiet.',
    'Please come and look before you buy.',
    'Used for two years, nothing is broken.',
    'Close to the market and a school.',
    'Families and students preferred.',
    'The price can be discussed a little.',
    'All papers are complete.',
    'Call between ten in the morning and five.',
    'Selling quickly because we are going abroad.',
    'Made at home, nothing added.',
    'Three months in advance, please.',
  ],
};

/** Where in a place. */
export const spots: Phrases = {
  devanagari: ['चोक नजिक', 'बसपार्क नजिक', 'मुख्य सडकमा', 'अस्पताल अगाडि', 'पुल पारि'],
  romanised: ['chowk najik', 'buspark najik', 'main road ma', 'hospital agadi', 'pul pari'],
  english: [
    'near the crossing',
    'near the bus park',
    'on the main road',
    'opposite the hospital',
    'across the bridge',
  ],
};

/** Words that only a few listings hold, as every market has them: names and models put together from syllables. */
export const syllables = [
  'ka',
  'mo',
  'ri',
  'tu',
  'len',
  'dor',
  'sha',
  'vi',
  'pra',
  'ne',
  'gol',
  'zu',
  'mek',
  'tha',
  'bi',
  'lor',
  'an',
  'dri',
  'sel',
  'fo',
];
