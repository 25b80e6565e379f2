/** What people speak here, most spoken first: names in both scripts. Codes are those of ISO 639. */
export const spokenLanguages = {
  ne: { en: 'Nepali', ne: 'नेपाली' },
  mai: { en: 'Maithili', ne: 'मैथिली' },
  bho: { en: 'Bhojpuri', ne: 'भोजपुरी' },
  thr: { en: 'Tharu', ne: 'थारू' },
  tam: { en: 'Tamang', ne: 'तामाङ' },
  new: { en: 'Newar (Nepal Bhasa)', ne: 'नेपाल भाषा (नेवारी)' },
  bjj: { en: 'Bajjika', ne: 'बज्जिका' },
  mgp: { en: 'Magar', ne: 'मगर' },
  dty: { en: 'Doteli', ne: 'डोटेली' },
  urd: { en: 'Urdu', ne: 'उर्दू' },
  awa: { en: 'Awadhi', ne: 'अवधी' },
  lif: { en: 'Limbu', ne: 'लिम्बू' },
  gvr: { en: 'Gurung', ne: 'गुरुङ' },
  bap: { en: 'Bantawa', ne: 'बान्तवा' },
  rjs: { en: 'Rajbanshi', ne: 'राजवंशी' },
  xsr: { en: 'Sherpa', ne: 'शेर्पा' },
  hi: { en: 'Hindi', ne: 'हिन्दी' },
  en: { en: 'English', ne: 'अङ्ग्रेजी' },
  bo: { en: 'Tibetan', ne: 'तिब्बती' },
  nsp: { en: 'Nepali Sign Language', ne: 'नेपाली साङ्केतिक भाषा' },
} as const;

export type SpokenLanguage = keyof typeof spokenLanguages;

export const spokenLanguageCodes = Object.keys(spokenLanguages) as [SpokenLanguage, ...SpokenLanguage[]];
