import { concept } from './concepts.ts';
import type { Stretch } from './read-message.ts';

const SUBJECTS = '(?: (?:you|u|we|i|the|it|they|have|has|had)){0,3}';
const DEEDS = String.raw`(?:see|saw|seen|seeing|check\w*|receiv\w*|view\w*|inspect\w*|meet\w*|met|come|coming|gets?|got|collect\w*|pick\w*|take|visit\w*|mov(?:e|es|ed|ing)|sign\w*|arriv\w*|handover|transfer of|name transfer|bluebook|tast\w*|test\w*|work)`;
const PLACES =
  'door|desk|shop|office|counter|meeting|agreement|showroom|house|hall|store|malpot|reception|court|gate|lawyer|site|institute|workshop|bus park|rider|driver receives';

const seen = concept(
  [
    'after(?! (?:(?:you|u|the|your|full|advance|we|i|get|is|has|have) )*(?:pay|paid|payment|advance|deposit|money|transfer|amount|booking))',
    `(?:after|when|once|if|until|till)${SUBJECTS} ${DEEDS}`,
    'on (?:delivery|receipt|arrival|pickup|collection|the spot)|cod|cash on|in person|face to face|in front of',
    `(?:at|in|to|visit) (?:the |our |my |your |each )?(?:${PLACES})`,
    'meet|meeting|signing|agreement|handover|mov(?:e|es|ing) in|pick ?up|see(?:n)? it|see first|see and|check and|open it|name transfer|when moving|come and see|both of us|in your hand|every month|(?:a|per) month|monthly|come with',
  ].join('|'),
  [
    'हेरेर, हेरेसी, हेरे पछि, हेरेपछि, हेर्दा, herikana, हेरेर मात्र, जोखेर, चाखेर, दुहेर',
    'भेटेर, भेट्दा, भेटे पछि, भेटेपछि, भेटेसी, भेटौँ, भेटम, भेटाम, भेटेको बेला, भेट्ने*, भिडाउ*',
    'जाँचेर, जाँचे पछि, जाँचेपछि, चेक गरेर, चेक गरे पछि, चेक गरेपछि, check garera, check garesi, खोलेर, चाखेर',
    'लिँदा, आउँदा, लिन आउ*, किन्न आउ*, सर्दा, सरे पछि, सरेपछि, सरेसी, सर्ने बेला, हात परे*, हात मा पर*, हात मा, पुगे पछि, पुगेपछि, पुगेसी',
    'पाए पछि, पाएपछि, paye पछि, पाएसी, payesi, परे पछि, परेपछि, सामान आए*, सामान aaye*, सामान पाए*, सामान पुगे*, parcel payepachi, काम सके*, सके पछि',
    'सम्झौता*, नामसारी*, मालपोत*, यातायात*, पसल*, सोरुम*, showroom*, रुबरु, महिना को सुरु, हरेक महिना, हर महिना, महिना को … गते, mahina ko … gate, महिनैपिच्छे, बसेर गर*, बसेर, अफिस*, कार्यालय, काउन्टर*, counter*, त्यहीँ, यहीँ, वर्कसप*, workshop*, इन्स्टिच्युट*, institute*, राइडर लाई, rider lai, कागज गर*',
  ].join(', '),
);
/** Money before anything is shown. */
export const beforeSeeing = concept(
  String.raw`before (?:\w+ ){0,3}(?:see|visit\w*|view\w*|meet\w*|show\w*|ship\w*|deliver\w*|bring|send|dispatch\w*|come|give|leaves?|travel|starts?|load\w*)`,
  'हेर्नु भन्दा … पहिला, हेर्नु अघि, हेर्नु अगाडि, हेर्न आउनु … पहिला, हेर्न आउनु … अघि, हेर्न आउनुअघि, आउनु भन्दा पहिला, आउनु भन्दा अघि, आउनुअघि, लोड गर्नु अघि, load garnu aghi, पठाउनु अघि, herna aune bhaye',
);

// "… -epachi": once something was done that is not paying.
const ONCE_DONE = /\b(?!tir|hl|pt|di|gr|pyment|buktni)[a-z]{2,}e ?pci\b/;

/** With the thing or its owner before one's eyes, or when all is done: then paying is ordinary. */
export const faceToFace = (clause: Stretch): boolean =>
  (seen(clause) || ONCE_DONE.test(clause.sound)) && !beforeSeeing(clause);

/** Before anything else, or at once. */
export const first = concept(
  String.raw`(?<!(?:come|the|and|come,) )first(?! (?:come|month|floor|day|week|year|one|owner|check|hand|see|visit|look|time|installment))|before|beforehand|up ?front|in advance|now|right now|today|tonight|immediately|urgent\w*|asap|at once|initially|ahead|then`,
  'पहिला, पहिले, paila=, paile, pahilo, सुरु*, अघि, अगाडि, agadai, अग्रिम, अहिले, अहिल्यै, ahilei, आज, आजै, तुरुन्त, छिटो, अर्जेन्ट',
);

/** It is kept for whoever pays. */
export const hold = concept(
  String.raw`hold|holding|keep (?:it|the|this|for|one)|reserv\w*|book|booking|confirm\w*|secure|lock|guarantee|show (?:that )?you are|know you'?(?: a)?re|(?:so )?that i know|so i know|serious|delete|not (?:sell|show)|assurance|trust|other (?:people|customer|buyer|party)\w*|another (?:person|customer|buyer)\w*|many (?:people|buyers?)|others?|adjusted`,
  'राखिदिन्छु, राख्दिन्छु, rakhidincha*, राख्छु, बुक, बुकिङ, रिजर्भ, कन्फर्म, पक्का, सिरियस, serious, साँच्चै, हटाइदिन्छु, हटाउँछु, अर्कै*, arkai*, अरू लाई, arulai, धेरै जना*, लक गर्न, lock garna, विश्वास*',
);
