/** The six metropolitan cities and the next largest, most people first. */
export const cities = [
  'kathmandu/kathmandu',
  'kaski/pokhara',
  'lalitpur/lalitpur',
  'chitwan/bharatpur',
  'parsa/birgunj',
  'morang/biratnagar',
  'bhaktapur/bhaktapur',
  'rupandehi/butwal',
  'sunsari/dharan',
  'dang/ghorahi',
  'sunsari/itahari',
  'kailali/dhangadhi',
] as const;
