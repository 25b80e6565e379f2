import { any, concept } from '../concepts.ts';
import { asksForMoney } from '../money.ts';
import type { Message } from '../read-message.ts';

const ABROAD = String.raw`abroad|overseas|usa|us|u\.s|america|uk|london|england|canada|australia|sydney|melbourne|germany|france|europe|dubai|qatar|doha|saudi|kuwait|malaysia|korea|japan|syria|iraq|afghanistan|congo|sudan|africa|poland|portugal|israel|oman|bahrain|singapore|the gulf|gulf|maldives|new york|texas`;
const PLACES =
  'विदेश अमेरिका america usa बेलायत uk लन्डन london क्यानडा canada अस्ट्रेलिया australia सिड्नी sydney मेलबर्न जर्मनी germany दुबई कतार qatar साउदी कुवेत kuwait मलेसिया malaysia कोरिया korea जापान सिरिया अफगानिस्तान कङ्गो congo सुडान sudan अफ्रिका africa युरोप europe इजरायल खाडी gulf माल्दिभ्स'.split(
    ' ',
  );
const WHERE = 'छु बस्छु गएँ gaye भएँ settle सेटल पुगियो पुगेँ'.split(' ');
const inPlaces = (before: string, after: string): string =>
  PLACES.map((place) => `${before}${place}${after}`).join(', ');

const away = concept(
  String.raw`(?:i'?m|i am|we are|am|owner is)(?: \w+){0,5} (?:in|to|at|out of) (?:the )?(?:${ABROAD}|country)|i (?:moved|live|stay|work|settled)(?: \w+){0,3} (?:in|to) (?:the )?(?:${ABROAD})|(?:moved|settled) (?:in|to) (?:the )?(?:${ABROAD})|i am abroad`,
  WHERE.map((where) => inPlaces('', `* … ${where}`)).join(', '),
);
const service = concept(
  String.raw`(?:us|un|u\.s|united nations|peace ?keeping|marine) (?:army|navy|force|forces|soldier|mission|military|peacekeep\w*|contract)|(?:soldier|captain|general|doctor|engineer|officer|serving|posted|work)(?: \w+){0,4} (?:un|us army|mission|peace|ship|vessel|offshore|oil rig|rig|syria|iraq|afghanistan|sudan|congo|yemen|africa)|on a ship|oil rig|army(?: \w+){0,3} (?:syria|sudan|africa|iraq|afghanistan|congo|yemen)|offshore|marine engineer|un contract`,
  `शान्ति सेना, संयुक्त राष्ट्र*, un mission, un misan, un army, अमेरिकी सेना, us army, us आर्मी, जहाज मा, समुद्री इन्जिनियर, offshore, अफसोर, ${inPlaces('army … ', '')}, ${inPlaces('सेना … ', '')}, ${inPlaces('मिसन … ', '')}`,
);
const cannotMeet = concept(
  "can(?:'?t|not) (?:meet|show|come)|unable to (?:meet|show)",
  'भेट्न मिल्दैन, भेट्न सक्दिनँ, देखाउन मिल्दैन, देखाउन सक्दिनँ, meet garna mildaina, meet garna sakdina, bhetna sakdina',
);
const byOthers = concept(
  'agents?|agency|couriers?|couriered|shipping (?:company|agent|firm)|lawyer|cargo|ship (?:it|to)|mail (?:the|you)|post (?:the|you)|deliver\\w*|warehouse|keys?',
  'एजेन्ट*, एजेन्सी*, agent, agency, कुरियर*, कार्गो*, cargo, चाबी, साँचो, गोदाम*, सिपिङ, पुर्‍याइ*, डेलिभर*, कम्पनी सँग, company sanga, कम्पनी ले, company le, वकिल*',
);
const pay = concept(
  'pay|paid|payment|deposit|rent|money|transfer',
  'पैसा, तिरे*, हाले*, हाल्नु*, धरौटी, deposit, डिपोजिट, भाडा=, रकम, भुक्तानी*, payment',
);
const treasure = concept(
  '(?:box|trunk|fund|gold|consignment)(?: of)? (?:money|cash|dollars?|gold)|my box|safe ?keeping',
  'पैसा को बाकस, paisa ko bakas, सुन को बाकस, डलर',
);
const shown = concept(
  'sister|brother|wife|friend shows|come and see|see it|video call|holiday|leave',
  'बहिनी*, देखाउनु हुन्छ, देखाउनुहुन्छ, हेर्न, बिदा*, भेटम',
);

/** Far away, in an army, at sea: somebody else will bring it, after the money. */
export function farAwaySeller(message: Message): boolean {
  if (!any(away, service, cannotMeet)(message)) return false;
  if (treasure(message)) return true;
  if (!byOthers(message) || !pay(message)) return false;
  return (
    !shown(message) || message.sentences.some(({ clauses }) => clauses.some((clause) => asksForMoney(clause)))
  );
}
