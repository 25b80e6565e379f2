/**
 * Words that say nothing about what is offered, in three spellings. A listing that answers a query without them
 * answers it with them, so `घर भाडामा`, `ghar bhada ma` and `house for rent` keep the same tokens.
 */
const DEVANAGARI = `मा को का की ले लाई लाइ बाट हरू हरु सँग संग सित देखि सम्म भरि भित्र तिर र वा अनि तथा पनि मात्र नै त यो त्यो छ छन्
  छैन हो हुन् हुन्छ लागि गरेको भएको गर्ने भएकोले एक एउटा ओटा वटा जना अब मेरो हाम्रो तपाईं तपाईंको चाहियो चाहिएको चाहिन्छ सहित
  सबै मै कि न नजिक पर्ने पर्छ हुनु छु छौ`;
const ROMAN = `ma maa ko ka ki le lai laai bata baata haru haroo sanga sita dekhi samma bhari bhitra tira ra wa ani tatha
  pani matra nai yo tyo cha chha chhan chan chaina chhaina ho hun huncha hunchha lagi gareko bhako bhayeko bhaeko garne
  euta euta ota wota vata wata jana aba mero hamro tapai tapaiko chahiyo chaiyo chahieko chahinchha sahit sabai mai najik najikai parne parcha parxa hunu xa xan xaina chu chau`;
const ENGLISH = `a an the for in at on of to with and or is are be from by near my your our this that it its as only any
  me we you i want wanted need needed looking`;

const STOP_WORDS = new Set(
  `${DEVANAGARI} ${ROMAN} ${ENGLISH}`.split(/\s+/).map((word) => word.normalize('NFC')),
);

/** Whether a normalised word carries no meaning for search. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
