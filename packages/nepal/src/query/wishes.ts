import { normaliseText } from '../normalise.ts';
import { negotiableWords } from './negotiable-words.ts';

/** What a query wishes for beside the thing itself. Each line: a name, and the words or phrases that say it. */

/** By the ids of the catalogue, `!` where the words can mean nothing else. */
const CONDITIONS = `
new!: brand new, brandnew, नयाँ नै, unused, sealed, seal pack, सिलप्याक, ब्रान्ड न्यु
new: new, naya, nayaa, nayan, नयाँ, नया
like-new!: like new, likenew, naya jasto, nayajasto, नयाँ जस्तै, नयाँजस्तै, नयाँ जस्तो, mint condition, almost new
used!: second hand, chalayeko, chalaeko, secondhand, सेकेन्ड ह्यान्ड, सेकेन्डह्यान्ड, used, chaleko, chalisakeko, चलेको, चलाइसकेको, चलाएको, preowned, pre owned, 2nd hand
used: old, purano, पुराना, purana, puraano, पुरानो
`;
const NEGOTIABLE = `
negotiable!: ${negotiableWords.join(', ')}
`;
const PREFERENCES = `
cheap: cheap, cheapest, cheaper, sasto, sastoma, sastai, सस्तो, सस्तोमा, सस्तोमै, सस्ता, affordable, low price, budget, kam price, discount, offer, chhut, छुट, low cost, best price, reasonable
urgent: urgent, urgently, turunta, तुरुन्त, asap, अर्जेन्ट, jaruri, जरुरी, quick, immediately, aajai, आजै, chhito, छिटो
good: good, ramro, राम्रो, राम्री, राम्रा, best, ramrai, better, nice, gatilo, गतिलो, quality, top, perfect, excellent, badhiya, बढिया, good condition, ramro condition, great, high quality
beautiful: beautiful, sundar, सुन्दर, pretty, attractive, stylish, aakarsak, आकर्षक
genuine: original, genuine, sakkali, सक्कली, ओरिजिनल, authentic
clean: clean, safa, सफा, neat, neat and clean
fresh: fresh, taja, ताजा
near: near, nearby, nearest, nearme, near me, najik, najikai, नजिक, नजिकै, वरिपरि, around me, close
`;
const FILLERS = `
sell: sell, selling, sale, for sale, sold, bechne, bechnu, bechna, bechnuparne, bechnu parne, bikri, bikree, bikrima, bikri ma, bikreta, बेच्ने, बेच्नु, बेच्न, बेच्नुपर्ने, बेच्नु पर्ने, बिक्री, बिक्रीमा, बिक्रि, बिक्रिमा, on sale, to sell
buy: buy, buying, kinne, kinnu, kinna, kinnuparne, किन्ने, किन्नु, किन्न, किन्नुपर्ने, kharid, खरिद, purchase, order, to buy, kinmel, किनमेल
want: want, wanted, need, needed, require, required, looking, looking for, search, searching, find, chahiyo, chaiyo, chahieko, chaieko, chahinchha, chahincha, khojeko, khojdai, khojna, चाहियो, चाहिएको, चाहिन्छ, खोजेको, खोज्दै, खोज्दैछु, खोज्न, चाहिने, chahine, paye, पाए, pauna, पाउन, i want, hire, hiring, interested
available: available, availability, vacant, empty, khali, khaali, खाली, पाइन्छ, paincha, painchha, paine, पाइने, upalabdha, उपलब्ध, stock, in stock, ready, here, there, live, now, aile, अहिले
give: dine, दिने, dinu, दिनु, linu, लिनु, लिने, lina, लिन, milne, मिल्ने, paune, पाउने, chahanchu, चाहन्छु, पर्‍यो, paryo, lagne, लाग्ने
thing: equipment, equipments, model, मोडल, मोडेल, koi, kohi, कोही, कोइ, other, others, अन्य, अरु, aru, change, thing, things, stuff, item, items, product, products, saman, samaan, सामान, चीज, chij, cheej, बस्तु, वस्तु, bastu, goods, type, types, kind, variety, prakar, प्रकार
person: person, people, someone, manche, manchhe, मान्छे, मानिस, manis, vyakti, व्यक्ति, guy, candidate, staff needed
ask: price, prices, cost, rate, kati, कति, mulya, मूल्य, how much, kahan, kaha, कहाँ, where, kasari, कसरी, how, which, kun, कुन, what, ke, के, please, plz, pls, kripaya, कृपया, dinus, दिनुस्, dekhau, show, list, listing, ad, ads, bigyapan, विज्ञापन
online: online, अनलाइन, website, in nepal, nepal ma, नेपालमा, nepalma, near here, my area
`;
export type ConditionValue = 'new' | 'like-new' | 'used';
export type PreferenceValue =
  | 'cheap'
  | 'urgent'
  | 'good'
  | 'beautiful'
  | 'genuine'
  | 'clean'
  | 'fresh'
  | 'near';

export type Wish =
  | { kind: 'condition'; value: ConditionValue; sure: number }
  | { kind: 'negotiable'; sure: number }
  | { kind: 'preference'; value: PreferenceValue; sure: number }
  | { kind: 'filler'; sure: number };

const SURE = 0.95;
const LIKELY = 0.6;

/** The wishes that words and phrases of up to three words say, by the normalised words. */
export const wishes: ReadonlyMap<string, Wish> = new Map([
  ...entries(FILLERS, () => ({ kind: 'filler', sure: SURE })),
  ...entries(PREFERENCES, (value) => ({ kind: 'preference', value: value as PreferenceValue, sure: SURE })),
  ...entries(NEGOTIABLE, () => ({ kind: 'negotiable', sure: SURE })),
  ...entries(CONDITIONS, (name) => ({
    kind: 'condition',
    value: name.replace('!', '') as ConditionValue,
    sure: name.endsWith('!') ? SURE : LIKELY,
  })),
]);

export const LONGEST_WISH = 3;

function entries(table: string, wishOf: (name: string) => Wish): [string, Wish][] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', words = ''] = line.split(': ');
      return words.split(', ').map((word): [string, Wish] => [normaliseText(word), wishOf(name)]);
    });
}
