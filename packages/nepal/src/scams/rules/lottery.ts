import { concept } from '../concepts.ts';
import { negated } from '../moods.ts';
import type { Message } from '../read-message.ts';

const draw = concept(
  'lottery|lucky ?draw|prizes?|winner|jackpot|giveaway|won|kbc|lucky|bumper|cash gift|drawn|anniversary',
  'लटरी, lottery, चिट्ठा, लक्की*, लकी, lucky*, पुरस्कार, इनाम, उपहार, विजेता, winner, जित*, वार्षिक*, बम्पर, bumper, छनोट, select, सेलेक्ट',
);
const yours = concept(
  String.raw`you(?:'ve| have| are| were)?(?: got| been)?(?: the| a)? ?(?:won|selected|winner|chosen|lucky winner|selected winner)|your number gets|your (?:\w+ )?(?:number|sim|phone|account|name)(?: \w+){0,3} (?:won|selected|chosen|drawn)|(?:lottery|lucky|prize|dear) (?:\w+ ){0,5}(?:winner|claim)|claim (?:your|the|ur) prize|(?:winner|prize)(?: \w+){0,4} claim`,
  [
    'जित्नु भयो, जित्नुभयो, jitnu bho, विजेता हुनु*, विजेता हुनुभयो, winner हुनु*, winner हुनुभयो',
    'तपाईं लाई … पर्‍यो, तपाईं लाई … पर्यो, tapai lai … paryo, तपाईं लाई … परेको छ, तपाईं लाई … उपहार, सिम मा … परेको, सिम मा … पर्‍यो, sim ma … paryo, तपाईं को … पर्‍यो, tapaiko … paryo, तपाईं को … नम्बर पर्‍यो, tapaiko … number paryo, सिम … छनोट, sim … select, सिम … chanaut, tapailai … paryo, तपाईं को नम्बर लाई, tapaiko number lai, tapailai … upahar, tapailai … hajar upahar',
  ].join(', '),
);
const claim = concept(
  String.raw`claim|(?:send|give|contact|call|reply|pay|collect)(?: \w+){0,5} (?:prize|bank|citizenship|manager|cheque|tax|receive)`,
  'लि!, claim गर!, पठाउ!, सम्पर्क गर!, तिर!, call गर!, कल गर!',
);
const received = concept('', 'परेको छ, पर्‍यो, paryo, भयो');
const own = concept(
  'i won|we won|won this|won (?:a|the) (?:tv|bike|bicycle|phone)|auction',
  'जितेको, परेको टिभी, pareko tv, परेको हो, पाएको, लिलामी*, nilami',
);

/** A prize for somebody who took part in nothing. */
export function lottery(message: Message): boolean {
  if (own(message) && !yours(message)) return false;
  if (message.sentences.every(negated)) return false;
  return draw(message) && (yours(message) || (claim(message) && received(message)));
}
