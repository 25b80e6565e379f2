/** Languages of the product. */
export type Lang = 'en' | 'ne';

/** Text in both languages. */
export interface Bilingual {
  en: string;
  ne: string;
}

/**
 * Every code an error answer can carry, with its HTTP status and the sentence a person reads.
 * Codes are stable: clients branch on them, never on the sentence.
 */
export const errors = {
  invalid_input: [400, 'Some of what was sent is not valid.', 'पठाइएको केही विवरण मिलेन।'],
  malformed_json: [400, 'The request body is not valid JSON.', 'अनुरोधको JSON मिलेन।'],
  malformed_encoding: [400, 'The request is not valid UTF-8.', 'अनुरोध मान्य UTF-8 होइन।'],
  invalid_cursor: [
    400,
    'This page link is no longer valid. Start again from the first page.',
    'यो पानाको लिङ्क अब मान्य छैन। पहिलो पानाबाट सुरु गर्नुहोस्।',
  ],
  url_too_long: [414, 'This address is too long.', 'यो ठेगाना धेरै लामो भयो।'],
  too_many_parameters: [400, 'This address asks for too much at once.', 'यो ठेगानाले एकैचोटि धेरै कुरा माग्यो।'],
  headers_too_large: [
    431,
    'Your browser sent too much along. Clear the cookies of this site and try again.',
    'ब्राउजरले धेरै कुरा सँगै पठायो। यस साइटका कुकी मेटाएर फेरि प्रयास गर्नुहोस्।',
  ],
  unsupported_media_type: [415, 'Send the body as application/json.', 'विवरण application/json मा पठाउनुहोस्।'],
  body_too_large: [413, 'The request is too large.', 'अनुरोध धेरै ठूलो भयो।'],
  not_signed_in: [401, 'Sign in to continue.', 'अगाडि बढ्न साइन इन गर्नुहोस्।'],
  wrong_credentials: [401, 'The e-mail or password is not right.', 'इमेल वा पासवर्ड मिलेन।'],
  wrong_code: [400, 'The code is not right or has expired.', 'कोड मिलेन वा त्यसको समय सकियो।'],
  wrong_passkey: [
    400,
    'This passkey could not be checked, or is no longer known here.',
    'यो पासकी जाँच्न सकिएन, वा अब यहाँ छैन।',
  ],
  second_factor_needed: [
    401,
    'Now type the code that your authenticator app shows.',
    'अब अथेन्टिकेटर एपमा देखिएको कोड लेख्नुहोस्।',
  ],
  second_factor_over: [
    401,
    'This took too long, or was begun in another browser. Sign in from the start.',
    'धेरै समय लाग्यो, वा अर्कै ब्राउजरबाट सुरु भएको थियो। सुरुदेखि साइन इन गर्नुहोस्।',
  ],
  second_factor_required: [
    403,
    'This needs a sign-in with a passkey, or with a code from an authenticator app.',
    'यसका लागि पासकी वा अथेन्टिकेटर एपको कोडले साइन इन गर्नुपर्छ।',
  ],
  wrong_identity: [
    400,
    'Google, Facebook or Apple did not confirm who you are. Try again.',
    'Google, Facebook वा Apple ले तपाईंलाई पुष्टि गरेन। फेरि प्रयास गर्नुहोस्।',
  ],
  wrong_ticket: [
    400,
    'This account cannot be connected: too much time has passed, or you signed in to another one.',
    'जोड्न सकिएन: धेरै समय बितिसक्यो, वा अर्कै खातामा साइन इन गर्नुभयो।',
  ],
  forbidden: [403, 'You may not do this.', 'तपाईंलाई यो गर्ने अनुमति छैन।'],
  sign_in_again: [403, 'Sign in once more to do this.', 'यो गर्न एक पटक फेरि साइन इन गर्नुहोस्।'],
  cross_site: [403, 'This request came from another site.', 'यो अनुरोध अर्को साइटबाट आयो।'],
  own_case: [
    403,
    'This is about you, a decision of yours or what you reported: another moderator decides it.',
    'यो तपाईंकै, तपाईंले गरेको निर्णय वा उजुरीको विषय हो, त्यसैले अर्को मोडरेटरले निर्णय गर्नुहुन्छ।',
  ],
  admin_decides: [
    403,
    'This is about somebody who moderates: an admin decides it.',
    'यो मोडरेट गर्ने व्यक्तिको विषय हो, त्यसैले एडमिनले निर्णय गर्नुहुन्छ।',
  ],
  suspended: [
    403,
    'Your account is suspended for now. You can read, and appeal against it.',
    'तपाईंको खाता केही समयका लागि निलम्बित छ। हेर्न र पुनरावेदन गर्न मिल्छ।',
  ],
  banned: [
    403,
    'Your account is closed for good. You can read, and appeal against it.',
    'तपाईंको खाता सधैँका लागि बन्द गरिएको छ। हेर्न र पुनरावेदन गर्न मिल्छ।',
  ],
  away: [
    403,
    'Your account is deactivated. Bring it back first.',
    'तपाईंको खाता निष्क्रिय छ। पहिले फेरि सक्रिय गर्नुहोस्।',
  ],
  contact_blocked: [
    403,
    'This belonged to an account that was suspended or banned. For a year no new account can have it.',
    'यो निलम्बित वा बन्द गरिएको खाताको थियो। एक वर्षसम्म यसबाट नयाँ खाता खोल्न मिल्दैन।',
  ],
  account_too_new: [
    403,
    'An account has to be a month old before it posts from a file. In a shop you work in you can do it now.',
    'फाइलबाट सूचना हाल्न खाता एक महिना पुरानो हुनुपर्छ। आफू काम गर्ने पसलमा भने अहिल्यै मिल्छ।',
  ],
  phone_needed: [403, 'Add your phone number to your account first.', 'पहिले आफ्नो खातामा फोन नम्बर थप्नुहोस्।'],
  not_found: [404, 'This does not exist, or no longer does.', 'यो छैन, वा हटाइसकिएको छ।'],
  method_not_allowed: [405, 'This address does not accept that method.', 'यो ठेगानाले त्यो विधि लिँदैन।'],
  conflict: [409, 'This was changed in the meantime.', 'यसबीच यो परिवर्तन भइसकेको छ।'],
  account_unused: [
    409,
    'An account with this number has not been used for over a year: it may be of whoever had the number before you.',
    'यो नम्बरको खाता एक वर्षभन्दा बढी समयदेखि चलेको छैन। त्यो पहिले यही नम्बर चलाउने अर्कै व्यक्तिको हुन सक्छ।',
  ],
  contact_taken: [409, 'Another account already has this.', 'यो अर्कै खातामा जोडिएको छ।'],
  link_needed: [
    409,
    'An account here has this e-mail address already. Sign in to it the way you did before, then connect the two.',
    'यही इमेल भएको खाता यहाँ पहिल्यै छ। पहिलेकै तरिकाले साइन इन गर्नुहोस्, अनि जोड्नुहोस्।',
  ],
  way_exists: [
    409,
    'Your account is connected with another account there. Disconnect that one first.',
    'तपाईंको खाता त्यहाँको अर्कै खातासँग जोडिएको छ। पहिले त्यसलाई हटाउनुहोस्।',
  ],
  last_way_in: [
    409,
    'This is your only way to sign in. Add another one first.',
    'तपाईंले साइन इन गर्ने बाटो यही मात्र हो। पहिले अर्को थप्नुहोस्।',
  ],
  version_conflict: [
    409,
    'This listing was changed in another window.',
    'यो सूचना अर्को झ्यालबाट परिवर्तन भइसकेको छ।',
  ],
  duplicate_listing: [
    409,
    'You have a listing for this already. Renew it, or say that this is something else.',
    'यसको सूचना तपाईंले पहिले नै हाल्नुभएको छ। त्यसैलाई नवीकरण गर्नुहोस्, वा यो अर्कै सामान हो भन्नुहोस्।',
  ],
  shop_closed: [409, 'This shop is closed. Open it again first.', 'यो पसल बन्द छ। पहिले फेरि खोल्नुहोस्।'],
  shop_owner_stays: [
    409,
    'Whose the shop is cannot leave it. Hand it over first, or close it.',
    'पसलको मालिक छोड्न मिल्दैन। पहिले अरूलाई सुम्पनुहोस् वा पसल बन्द गर्नुहोस्।',
  ],
  invalid_transition: [409, 'The listing cannot change to that state.', 'सूचना त्यो अवस्थामा जान सक्दैन।'],
  not_editable: [
    409,
    'A listing that is sold, removed or being looked at cannot be edited.',
    'बिकेको, हटाइएको वा हेरिँदै गरेको सूचना सम्पादन गर्न मिल्दैन।',
  ],
  messages_only: [409, 'This seller can be reached by messages only.', 'यो विक्रेतालाई सन्देश मात्र पठाउन मिल्छ।'],
  own_listing: [409, 'This is your own listing.', 'यो तपाईंकै सूचना हो।'],
  blocked: [
    409,
    'You have blocked this person. Unblock them to write.',
    'तपाईंले यो व्यक्तिलाई रोक्नुभएको छ। लेख्न रोक हटाउनुहोस्।',
  ],
  person_gone: [
    409,
    'This person has left ThuluBazaar and reads nothing any more.',
    'यो व्यक्तिले ठूलो बजार छाडिसक्नुभयो, अब सन्देश पढ्नुहुन्न।',
  ],
  shop_first: [
    409,
    'You have a shop that is open. Hand it over or close it first.',
    'तपाईंको पसल खुला छ। पहिले अरूलाई दिनुहोस् वा बन्द गर्नुहोस्।',
  ],
  role_first: [
    409,
    'You are a moderator or an admin. Give up that role first.',
    'तपाईं मोडरेटर वा एडमिन हुनुहुन्छ। पहिले त्यो भूमिका छाड्नुहोस्।',
  ],
  sold: [409, 'This has been sold already.', 'यो बिकिसकेको छ।'],
  client_id_used: [
    409,
    'Another message was sent with this clientId.',
    'यही clientId मा अर्कै सन्देश पठाइसकिएको छ।',
  ],
  offer_closed: [409, 'This offer has been answered already.', 'यो प्रस्तावको जवाफ दिइसकिएको छ।'],
  too_late: [409, 'A message can be deleted within an hour only.', 'सन्देश एक घण्टाभित्र मात्र मेट्न मिल्छ।'],
  case_taken: [409, 'Another moderator has this at the moment.', 'यो अहिले अर्को मोडरेटरले हेर्दै हुनुहुन्छ।'],
  case_decided: [409, 'This has been decided already.', 'यसको निर्णय भइसकेको छ।'],
  too_late_to_undo: [
    409,
    'A decision can be taken back within an hour only.',
    'निर्णय एक घण्टाभित्र मात्र फिर्ता लिन मिल्छ।',
  ],
  too_late_to_appeal: [
    409,
    'An appeal is possible for 30 days after the decision.',
    'निर्णय भएको ३० दिनभित्र मात्र पुनरावेदन गर्न मिल्छ।',
  ],
  deal_not_confirmed: [409, 'The buyer has not confirmed this yet.', 'किन्नेले यो किनेको पुष्टि गर्नुभएको छैन।'],
  review_shown: [
    409,
    'Others see this review already, so it stays as it is.',
    'यो प्रतिक्रिया अरूले देखिसके, त्यसैले अब फेर्न मिल्दैन।',
  ],
  too_late_to_review: [409, 'A review can be written for 60 days.', 'प्रतिक्रिया ६० दिनभित्र मात्र लेख्न मिल्छ।'],
  category_in_use: [
    409,
    'More listings are live in this category than you were told. Look again before you hide it.',
    'यो वर्गमा तपाईंलाई देखाइएभन्दा बढी सूचना देखिइरहेका छन्। लुकाउनुअघि फेरि हेर्नुहोस्।',
  ],
  rule_run_under_way: [
    409,
    'What is live is being looked through already. Wait for the end of it, or stop it.',
    'देखिइरहेका सूचना अहिले जाँचिँदै छन्। सकिन दिनुहोस्, वा त्यो काम बन्द गर्नुहोस्।',
  ],
  rule_run_outdated: [
    409,
    'These figures are too old, or a rule has changed since. Count once more first.',
    'यो गणना पुरानो भयो, वा त्यसपछि नियम बदलियो। पहिले फेरि गन्नुहोस्।',
  ],
  last_admin: [
    409,
    'There must be an admin who can act. Make somebody else one first.',
    'कम्तीमा एक जना काम गर्न सक्ने एडमिन चाहिन्छ। पहिले अर्कोलाई एडमिन बनाउनुहोस्।',
  ],
  bulk_not_ready: [
    409,
    'This file is not ready for that: it is still being looked at, being posted, or gone.',
    'यो फाइल अझै तयार छैन: जाँचिँदै छ, हालिँदै छ, वा हटाइसकिएको छ।',
  ],
  bulk_has_problems: [
    409,
    'Some rows have problems. Correct them, or choose to leave them out.',
    'केही हरफमा समस्या छन्। सच्याउनुहोस्, वा ती हरफ छोड्ने रोज्नुहोस्।',
  ],
  idempotency_conflict: [
    409,
    'This Idempotency-Key was used for a different request.',
    'यो Idempotency-Key अर्कै अनुरोधमा प्रयोग भइसकेको छ।',
  ],
  request_in_progress: [409, 'The same request is still being processed.', 'उही अनुरोध अझै चल्दै छ।'],
  gone: [410, 'This listing has been removed.', 'यो सूचना हटाइएको छ।'],
  upgrade_required: [426, 'This address speaks WebSocket only.', 'यो ठेगाना WebSocket मात्र बोल्छ।'],
  too_many_requests: [
    429,
    'Too many requests. Wait a little and try again.',
    'धेरै अनुरोध भए। केही बेरपछि फेरि प्रयास गर्नुहोस्।',
  ],
  proof_needed: [
    429,
    'Very many codes were asked for from your network. Your browser must show first that it is no machine.',
    'तपाईंको नेटवर्कबाट धेरै कोड मागिए। पहिले ब्राउजर जाँच्नुपर्छ।',
  ],
  name_needed: [
    422,
    'Say your name first: buyers see it beside your listings.',
    'पहिले आफ्नो नाम लेख्नुहोस्: किन्नेहरूले सूचनासँगै देख्छन्।',
  ],
  incomplete_listing: [422, 'The listing is not complete yet.', 'सूचना अझै पूरा भएको छैन।'],
  photo_too_large: [
    422,
    'This photo is too large to prepare. A smaller one will do.',
    'यो फोटो तयार पार्न धेरै ठूलो भयो। सानो पारेर पठाउनुहोस्।',
  ],
  photo_unreadable: [422, 'This file is not a photo we can read.', 'यो फाइल हामीले पढ्न सक्ने फोटो होइन।'],
  photo_animated: [422, 'Animated pictures are not accepted.', 'चल्ने तस्बिर स्वीकार हुँदैन।'],
  upload_incomplete: [422, 'The upload has not arrived whole.', 'अपलोड पूरा आइपुगेको छैन।'],
  push_refused: [
    422,
    'Apple or Google does not know this phone for this app, so no notification would arrive on it.',
    'Apple वा Google ले यो एपका लागि यो फोन चिनेन, त्यसैले यसमा सूचना पुग्दैन।',
  ],
  internal: [500, 'Something went wrong on our side. Try again.', 'हाम्रोतर्फ केही गडबड भयो। फेरि प्रयास गर्नुहोस्।'],
  storage_full: [
    507,
    'There is no room to store this now. We know of it; try again later.',
    'यो राख्ने ठाउँ अहिले छैन। हामीलाई थाहा छ, पछि फेरि प्रयास गर्नुहोस्।',
  ],
  switched_off: [
    503,
    'This is switched off for the moment. All else goes on; try again later.',
    'यो सुविधा केही समयका लागि बन्द गरिएको छ। अरू सबै चल्छ, यो पछि फेरि प्रयास गर्नुहोस्।',
  ],
  push_unavailable: [
    503,
    'Notifications cannot be sent to this kind of phone at the moment. All else goes on.',
    'यस्तो फोनमा अहिले सूचना पठाउन मिल्दैन। अरू सबै चल्छ।',
  ],
  unavailable: [
    503,
    'The service is not ready. Try again in a moment.',
    'सेवा अहिले तयार छैन। एकछिनपछि प्रयास गर्नुहोस्।',
  ],
} as const satisfies Record<string, readonly [number, string, string]>;

export type ErrorCode = keyof typeof errors;

/** What can be wrong with one field, and the sentence shown beside it. `{…}` is filled from the rule broken. */
export const fieldErrors = {
  required: ['This is needed.', 'यो आवश्यक छ।'],
  unknown_field: ['This field is not known.', 'यो फिल्ड चिनिएन।'],
  wrong_type: ['This has the wrong type.', 'यसको प्रकार मिलेन।'],
  invalid_value: ['This value is not one of those allowed.', 'यो मान मिल्ने मध्येको होइन।'],
  invalid_number: ['This is not a whole number.', 'यो पूर्णाङ्क होइन।'],
  invalid_year: ['Write a year AD, e.g. 2018.', 'ईस्वी सन्‌मा साल लेख्नुहोस्, जस्तै २०१८।'],
  invalid_date: ['Write a day, e.g. 2083-08-14 or 2026-11-30.', 'मिति लेख्नुहोस्, जस्तै २०८३-०८-१४।'],
  invalid_area: [
    'Write an area with its unit, e.g. 4 aana or 1500 sq ft.',
    'एकाइसहित क्षेत्रफल लेख्नुहोस्, जस्तै ४ आना वा १५०० वर्गफिट।',
  ],
  invalid_imei: [
    'This is no IMEI: it has 15 digits. Dial *#06# and compare.',
    'यो आईएमईआई होइन: १५ अङ्कको हुन्छ। *#०६# डायल गरी मिलाउनुहोस्।',
  ],
  holds_contact: ['Leave out numbers, addresses and links.', 'नम्बर, ठेगाना र लिङ्क नलेख्नुहोस्।'],
  too_small: ['This must be at least {limit}.', 'यो कम्तीमा {limit} हुनुपर्छ।'],
  too_large: ['This must be at most {limit}.', 'यो बढीमा {limit} हुन सक्छ।'],
  too_short: ['Write at least {limit} characters.', 'कम्तीमा {limit} अक्षर लेख्नुहोस्।'],
  too_long: ['Use at most {limit} characters.', 'बढीमा {limit} अक्षर लेख्नुहोस्।'],
  too_few: ['Choose at least {limit}.', 'कम्तीमा {limit} छान्नुहोस्।'],
  too_many: ['Choose at most {limit}.', 'बढीमा {limit} छान्नुहोस्।'],
  invalid_range: ['The lower limit is above the upper one.', 'तल्लो सीमा माथिल्लोभन्दा बढी छ।'],
  unknown_category: ['There is no such category.', 'यस्तो वर्ग छैन।'],
  unknown_place: ['There is no such place.', 'यस्तो ठाउँ छैन।'],
  already_has_name: ['It has this name already.', 'यसको यो नाम पहिलेदेखि छ।'],
  means_category: ['People mean a category by this.', 'यसले वर्ग बुझाउँछ।'],
  unknown_seller: ['There is no such seller.', 'यस्तो विक्रेता छैन।'],
  unknown_photo: ['There is no such photo.', 'यस्तो फोटो छैन।'],
  photo_budget: [
    'That is all the photos one day takes. Send the rest tomorrow.',
    'एक दिनमा पठाउन मिल्ने फोटो यत्ति नै हो। बाँकी भोलि पठाउनुहोस्।',
  ],
  photo_not_ready: ['This photo is still being prepared.', 'यो फोटो अझै तयार हुँदै छ।'],
  unknown_message: ['There is no such message.', 'यस्तो सन्देश छैन।'],
  photo_in_use: ['This photo is already used.', 'यो फोटो पहिले नै प्रयोग भइसकेको छ।'],
  placeholder_price: [
    'This does not look like a real price. Write what you ask for it, or confirm that this is right.',
    'यो साँचो मूल्यजस्तो देखिएन। कति माग्नुहुन्छ लेख्नुहोस्, वा यही ठिक हो भनी पुष्टि गर्नुहोस्।',
  ],
  place_too_wide: ['Choose a municipality, ward or area.', 'पालिका, वडा वा टोल छान्नुहोस्।'],
  not_in_category: ['This does not go with the category.', 'यो वर्गसँग मिल्दैन।'],
  category_closed: ['Nothing new is taken in this category.', 'यो वर्गमा अहिले नयाँ सूचना लिइँदैन।'],
  not_a_leaf: ['Choose a subcategory.', 'उपवर्ग छान्नुहोस्।'],
  invalid_cursor: ['This cursor is not valid.', 'यो कर्सर मान्य छैन।'],
  invalid_phone: [
    'Write a Nepali mobile number, e.g. 98XXXXXXXX.',
    'नेपाली मोबाइल नम्बर लेख्नुहोस्, जस्तै ९८XXXXXXXX।',
  ],
  invalid_email: ['Write a valid e-mail address.', 'मान्य इमेल ठेगाना लेख्नुहोस्।'],
  only_contact: [
    'Write a name: numbers, addresses and links are hidden from others.',
    'नाम लेख्नुहोस्: नम्बर, ठेगाना र लिङ्क अरूले देख्दैनन्।',
  ],
  already_yours: ['Your account has this already.', 'तपाईंको खातामा यो पहिलेदेखि छ।'],
  wrong_password: ['This is not your password.', 'यो तपाईंको पासवर्ड होइन।'],
  passkeys_full: [
    'An account has {limit} passkeys at most. Remove one you no longer use.',
    'एउटा खातामा बढीमा {limit} वटा पासकी हुन्छन्। नचाहिने एउटा हटाउनुहोस्।',
  ],
  searches_full: [
    'You can save {limit} searches at most. Remove one you no longer need.',
    'बढीमा {limit} वटा खोजी सेभ गर्न सकिन्छ। नचाहिने एउटा हटाउनुहोस्।',
  ],
  slug_taken: ['Another shop has this address.', 'यो ठेगाना अर्को पसलले लिइसकेको छ।'],
  slug_reserved: ['This address cannot be chosen.', 'यो ठेगाना रोज्न मिल्दैन।'],
  invalid_slug: [
    'Use small Latin letters, digits and single hyphens, e.g. himal-mobile.',
    'अङ्ग्रेजी साना अक्षर, अङ्क र बीचमा एउटा मात्र - राख्नुहोस्, जस्तै himal-mobile।',
  ],
  invalid_pan: ['A PAN or VAT number has 9 digits.', 'प्यान वा भ्याट नम्बर ९ अङ्कको हुन्छ।'],
  invalid_website: [
    'Write an address such as https://example.com.',
    'https://example.com जस्तो ठेगाना लेख्नुहोस्।',
  ],
  invalid_hours: [
    'Times of a day follow one another, and each ends after it begins.',
    'एउटै दिनका समय क्रममा हुनुपर्छ, र खुल्नेभन्दा बन्द हुने समय पछि हुनुपर्छ।',
  ],
  unknown_shop: [
    'There is no such shop, or you do not work in it.',
    'यस्तो पसल छैन, वा तपाईं त्यसको सदस्य हुनुहुन्न।',
  ],
  shop_not_yours: ['Only the owner of a shop can ask for this.', 'यो माग्न पसलको मालिकले मात्र सक्नुहुन्छ।'],
  business_incomplete: [
    'First say the registered name, the registration number and the PAN or VAT number in your shop.',
    'पहिले आफ्नो पसलमा दर्ता नाम, दर्ता नम्बर र प्यान वा भ्याट नम्बर भर्नुहोस्।',
  ],
  paper_unreadable: ['This photo could not be read. Send another one.', 'यो फोटो खोल्न सकिएन। अर्को पठाउनुहोस्।'],
  unknown_section: ['The shop has no such section.', 'पसलमा यस्तो खण्ड छैन।'],
  already_member: ['They work in this shop already.', 'उहाँ यस पसलमा पहिल्यै हुनुहुन्छ।'],
  not_staff: ['They do not work in this shop.', 'उहाँ यस पसलमा काम गर्नुहुन्न।'],
  person_without_phone: ['They have not confirmed a phone number yet.', 'उहाँले अझै फोन नम्बर पुष्टि गर्नुभएको छैन।'],
  shops_full: ['One person owns {limit} shops at most.', 'एक जनाका नाममा बढीमा {limit} वटा पसल हुन सक्छन्।'],
  members_full: ['A shop has {limit} people at most.', 'एउटा पसलमा बढीमा {limit} जना हुन सक्छन्।'],
  follows_full: ['You can follow {limit} sellers at most.', 'बढीमा {limit} जना विक्रेतालाई फलो गर्न सकिन्छ।'],
  weak_password: ['Choose a longer or less common password.', 'अझ लामो वा कम प्रचलित पासवर्ड छान्नुहोस्।'],
} as const satisfies Record<string, readonly [string, string]>;

export type FieldErrorCode = keyof typeof fieldErrors;

/** HTTP status of an error code. */
export function statusOf(code: ErrorCode): number {
  return errors[code][0];
}

/** The sentence for an error code in the reader's language. */
export function errorMessage(code: ErrorCode, lang: Lang): string {
  return errors[code][lang === 'ne' ? 2 : 1];
}

/** The sentence beside a field in the reader's language. */
export function fieldErrorMessage(code: FieldErrorCode, lang: Lang, limit?: number | bigint): string {
  const sentence: string = fieldErrors[code][lang === 'ne' ? 1 : 0];
  if (limit === undefined) return sentence;
  return sentence.replace('{limit}', new Intl.NumberFormat(lang === 'ne' ? 'ne-NP' : 'en-IN').format(limit));
}
