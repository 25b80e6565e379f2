/** A public holiday of Nepal. */
export interface Holiday {
  /** The Gregorian day, `YYYY-MM-DD`. */
  day: string;
  en: string;
  ne: string;
}

/**
 * Public holidays of 2083 BS, which shops are offered to close on. Days of the calendar (Republic Day is 15 Jestha, Labour Day
 * 1 May) are as the government has had them in its yearly notice of the last years. Feasts of the moon were reckoned by the tithi at
 * Kathmandu: at sunrise, but Laxmi Puja and Chhath at dusk, Krishna Janmashtami and Maha Shivaratri at midnight. The notice in the Nepal
 * Gazette has the last word, so a shop chooses each of them; Eid follows the sight of the moon and is left out.
 */
export const holidays2083: readonly Holiday[] = [
  { day: '2026-04-14', en: 'Nepali New Year', ne: 'नयाँ वर्ष' },
  { day: '2026-05-01', en: 'Labour Day, Buddha Jayanti', ne: 'श्रमिक दिवस, बुद्ध जयन्ती' },
  { day: '2026-05-29', en: 'Republic Day', ne: 'गणतन्त्र दिवस' },
  { day: '2026-08-28', en: 'Janai Purnima', ne: 'जनैपूर्णिमा' },
  { day: '2026-09-04', en: 'Krishna Janmashtami', ne: 'श्रीकृष्ण जन्माष्टमी' },
  { day: '2026-09-19', en: 'Constitution Day', ne: 'संविधान दिवस' },
  { day: '2026-10-11', en: 'Ghatasthapana', ne: 'घटस्थापना' },
  { day: '2026-10-18', en: 'Dashain: Fulpati', ne: 'दसैँ: फूलपाती' },
  { day: '2026-10-19', en: 'Dashain: Maha Ashtami', ne: 'दसैँ: महाअष्टमी' },
  { day: '2026-10-20', en: 'Dashain: Maha Navami', ne: 'दसैँ: महानवमी' },
  { day: '2026-10-21', en: 'Dashain: Vijaya Dashami', ne: 'दसैँ: विजया दशमी' },
  { day: '2026-10-22', en: 'Dashain: Ekadashi', ne: 'दसैँ: एकादशी' },
  { day: '2026-11-08', en: 'Tihar: Laxmi Puja', ne: 'तिहार: लक्ष्मीपूजा' },
  { day: '2026-11-09', en: 'Tihar: Gai Tihar', ne: 'तिहार: गाई तिहार' },
  { day: '2026-11-10', en: 'Tihar: Govardhan and Mha Puja', ne: 'तिहार: गोवर्धन र म्ह पूजा' },
  { day: '2026-11-11', en: 'Tihar: Bhai Tika', ne: 'तिहार: भाइटीका' },
  { day: '2026-11-15', en: 'Chhath', ne: 'छठ पर्व' },
  { day: '2026-12-25', en: 'Christmas', ne: 'क्रिसमस' },
  { day: '2026-12-30', en: 'Tamu Losar', ne: 'तमु ल्होसार' },
  { day: '2027-01-11', en: 'Prithvi Jayanti', ne: 'पृथ्वी जयन्ती' },
  { day: '2027-01-15', en: 'Maghe Sankranti', ne: 'माघे सङ्क्रान्ति' },
  { day: '2027-01-30', en: 'Martyrs’ Day', ne: 'शहीद दिवस' },
  { day: '2027-02-07', en: 'Sonam Losar', ne: 'सोनाम ल्होसार' },
  { day: '2027-02-19', en: 'Democracy Day', ne: 'प्रजातन्त्र दिवस' },
  { day: '2027-03-06', en: 'Maha Shivaratri', ne: 'महाशिवरात्रि' },
  { day: '2027-03-08', en: 'Women’s Day', ne: 'नारी दिवस' },
  { day: '2027-03-09', en: 'Gyalpo Losar', ne: 'ग्याल्पो ल्होसार' },
  { day: '2027-03-21', en: 'Holi in the hills', ne: 'फागु पूर्णिमा (पहाड)' },
  { day: '2027-03-22', en: 'Holi in the Terai', ne: 'फागु पूर्णिमा (तराई)' },
];
