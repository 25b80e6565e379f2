import { type Bilingual, type ErrorCode, errors, type FieldErrorCode, fieldErrorMessage } from './errors.ts';

/** What can be wrong with a file of listings or with a cell of it, besides what can be wrong with any listing. `{…}` is filled in. */
const sentences = {
  file_unreadable: [
    'This file could not be read. Save it as CSV (UTF-8) or as .xlsx and send it again.',
    'यो फाइल पढ्न सकिएन। CSV (UTF-8) वा .xlsx मा सेभ गरेर फेरि पठाउनुहोस्।',
  ],
  file_encoding: [
    'The letters of this file could not be read. Save it as “CSV UTF-8” or as .xlsx.',
    'यो फाइलका अक्षर पढ्न सकिएन। “CSV UTF-8” वा .xlsx मा सेभ गर्नुहोस्।',
  ],
  file_without_heads: [
    'The first row has to name the columns; there was none called “Title” or “Category”. Start from the template.',
    'पहिलो हरफमा स्तम्भका नाम चाहिन्छन्; “शीर्षक” वा “वर्ग” भन्ने स्तम्भ भेटिएन। नमुना फाइलबाट सुरु गर्नुहोस्।',
  ],
  file_doubled_column: ['Two columns are called {names}.', '{names} नामका दुई स्तम्भ छन्।'],
  file_empty: ['The file has no listings in it.', 'फाइलमा एउटा पनि सूचना छैन।'],
  file_too_long: [
    'A file has {limit} rows at most. Divide it.',
    'एउटा फाइलमा बढीमा {limit} हरफ हुन सक्छन्। फाइल टुक्र्याउनुहोस्।',
  ],
  zip_unreadable: [
    'The zip with the photos could not be read. Make it anew, without a password.',
    'फोटोको zip पढ्न सकिएन। पासवर्ड नराखी फेरि बनाउनुहोस्।',
  ],
  ambiguous_category: [
    'Several categories are called this. Write one of: {names}',
    'यो नामका धेरै वर्ग छन्। यीमध्ये एउटा लेख्नुहोस्: {names}',
  ],
  ambiguous_place: [
    'There are several such places. Write one of: {names}',
    'यो नामका धेरै ठाउँ छन्। यीमध्ये एउटा लेख्नुहोस्: {names}',
  ],
  perhaps_category: ['There is no such category. Perhaps: {names}', 'यस्तो वर्ग छैन। यीमध्ये हो कि: {names}'],
  perhaps_place: ['There is no such place. Perhaps: {names}', 'यस्तो ठाउँ छैन। यीमध्ये हो कि: {names}'],
  doubtful_price: [
    'This could mean {names}. Write it without the point.',
    'यो {names} हुन सक्छ। थोप्लो नराखी लेख्नुहोस्।',
  ],
  unread_price: [
    'This could not be read as a price. Write e.g. 22.5 lakh or 2250000.',
    'यो मूल्य पढ्न सकिएन। २२.५ लाख वा २२५०००० जस्तो लेख्नुहोस्।',
  ],
  not_an_option: ['Write one of: {names}', 'यीमध्ये एउटा लेख्नुहोस्: {names}'],
  unread_value: ['This could not be read. Write e.g. {names}', 'यो पढ्न सकिएन। {names} जस्तो लेख्नुहोस्।'],
  more_cells: [
    'This row has more cells than there are heads: a comma may lack its quotes. Look at all its cells.',
    'यो हरफमा स्तम्भभन्दा बढी कोठा छन्: कतै उद्धरण चिह्नबिनाको अल्पविराम हुन सक्छ। सबै कोठा हेर्नुहोस्।',
  ],
  same_row: ['This is the same as row {limit}.', 'यो हरफ {limit} सँग उस्तै छ।'],
  unknown_listing: [
    'You have no listing with this id that can be changed.',
    'यो id को, सम्पादन गर्न मिल्ने सूचना तपाईंसँग छैन।',
  ],
  listing_changed: [
    'This listing was changed after the file was made. Export it anew.',
    'फाइल बनेपछि यो सूचना फेरियो। फेरि निर्यात गर्नुहोस्।',
  ],
  most_photos: ['A listing has {limit} photos at most.', 'एउटा सूचनामा बढीमा {limit} फोटो हुन सक्छन्।'],
  photo_address: [
    '{names} is neither an address of a photo nor a file in a zip.',
    '{names} फोटोको ठेगाना पनि होइन, zip भित्रको फाइल पनि होइन।',
  ],
  photo_address_closed: ['{names} does not lead to a public place.', '{names} सार्वजनिक ठाउँमा पुग्दैन।'],
  photo_unreachable: ['{names} could not be fetched.', '{names} ल्याउन सकिएन।'],
  photo_too_heavy: ['{names} is larger than {limit} MB.', '{names} {limit} एमबीभन्दा ठूलो छ।'],
  photo_not_one: ['{names} is no photo that we can read.', '{names} हामीले पढ्न सक्ने फोटो होइन।'],
  photo_not_in_zip: ['There is no {names} in the zip.', 'zip मा {names} छैन।'],
  photo_without_zip: ['{names}: send the zip that it is in.', '{names}: यो भएको zip पठाउनुहोस्।'],
  photo_name_twice: [
    'There is more than one {names} in the zip. Write it with its folder.',
    'zip मा {names} एकभन्दा बढी छ। फोल्डरसहित लेख्नुहोस्।',
  ],
  photo_day_full: [
    'No more photos can be taken today. Save this row again tomorrow.',
    'आज थप फोटो लिन सकिँदैन। यो हरफ भोलि फेरि सेभ गर्नुहोस्।',
  ],
} as const satisfies Record<string, readonly [string, string]>;

export type BulkProblemCode = keyof typeof sentences;
export type AnyProblemCode = BulkProblemCode | FieldErrorCode | ErrorCode;

/** What fills a sentence. */
export interface ProblemParams {
  limit?: number;
  names?: string;
}

/** What is wrong, as it is read in both languages. */
export function bulkProblemMessage(code: AnyProblemCode, { limit, names }: ProblemParams = {}): Bilingual {
  const inLang = (lang: 'en' | 'ne') => {
    const at = lang === 'ne' ? 1 : 0;
    if (Object.hasOwn(errors, code)) return errors[code as ErrorCode][lang === 'ne' ? 2 : 1];
    if (!Object.hasOwn(sentences, code)) return fieldErrorMessage(code as FieldErrorCode, lang, limit);
    const number = limit && new Intl.NumberFormat(lang === 'ne' ? 'ne-NP' : 'en-IN').format(limit);
    return sentences[code as BulkProblemCode][at]
      .replace('{limit}', () => `${number ?? ''}`)
      .replace('{names}', () => names ?? '');
  };
  return { en: inLang('en'), ne: inLang('ne') };
}
