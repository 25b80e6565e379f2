import type { Lang } from './attribute.ts';

/** What a form shows in its empty fields: a title and a price as somebody may write them. */
export interface Example {
  title: string;
  price: string;
}

type Row = readonly [titleEn: string, titleNe: string, priceEn: string, priceNe: string];

// Where a category has none, its own name fits.
const rows: Readonly<Record<string, Row>> = {
  'property/rooms': ['Sunny room near the chowk', 'चोक नजिकै घाम लाग्ने कोठा', '12,000', '१२,०००'],
  'property/flats': ['2BHK flat with parking', 'पार्किङसहितको २ बीएचके फ्ल्याट', '25,000', '२५,०००'],
  'property/houses-rent': ['Whole house with a garden', 'बगैँचासहितको पूरै घर', '60,000', '६० हजार'],
  'property/houses': ['2.5-storey house on 4 aana', '४ आनामा साढे दुई तले घर', '2.5 crore', '२.५ करोड'],
  'property/apartments': ['3BHK apartment, 5th floor', '३ बीएचके अपार्टमेन्ट, पाँचौँ तला', '1.8 crore', '१.८ करोड'],
  'property/land': ['4 aana by a 13 ft road', '१३ फिट बाटोमा ४ आना जग्गा', '22.5 lakh', '२२.५ लाख'],
  'property/land-lease': ['1 ropani of land to lease', '१ रोपनी जग्गा लिजमा', '50,000', '५० हजार'],
  'property/shop-space': ['Shutter on the main road', 'मुख्य सडकको सटर', '20,000', '२० हजार'],
  'property/office-space': ['Office of four rooms', 'चार कोठाको अफिस', '45,000', '४५ हजार'],
  'property/hostel': ['Hostel bed with meals', 'खानासहित होस्टल', '11,000', '११ हजार'],
  'property/room-partner': ['Partner for a shared room', 'कोठामा साथी चाहियो', '6,000', '६ हजार'],
  'property/short-stay': ['Room by the night, lakeside', 'लेकसाइडमा एक रातको कोठा', '1,500', '१,५००'],
  'property/warehouse': ['Godown that a truck reaches', 'ट्रक पुग्ने गोदाम', '80,000', '८० हजार'],
  'vehicles/motorbikes': [
    'Bajaj Pulsar 150, 2018 model',
    'बजाज पल्सर १५०, २०१८ मोडल',
    '1.85 lakh',
    '१.८५ लाख',
  ],
  'vehicles/scooters': ['Honda Dio, 2020 model', 'होन्डा डियो, २०२० मोडल', '1.9 lakh', '१.९ लाख'],
  'vehicles/electric-scooters': [
    'Electric scooter, 80 km a charge',
    'एक चार्जमा ८० किमि जाने स्कुटर',
    '2.2 lakh',
    '२.२ लाख',
  ],
  'vehicles/cars': ['Maruti Swift, 2016 model', 'मारुति स्विफ्ट, २०१६ मोडल', '17.5 lakh', '१७.५ लाख'],
  'vehicles/electric': ['Tata Nexon EV, 2022 model', 'टाटा नेक्सन ईभी, २०२२ मोडल', '32 lakh', '३२ लाख'],
  'vehicles/commercial': ['Bolero pickup, 2017 model', 'बोलेरो पिकअप, २०१७ मोडल', '22 lakh', '२२ लाख'],
  'vehicles/buses': ['Hiace, 14 seats', '१४ सिटको हायस', '35 lakh', '३५ लाख'],
  'vehicles/tractors': ['Mahindra tractor with trolley', 'ट्रलीसहित महिन्द्रा ट्याक्टर', '12 lakh', '१२ लाख'],
  'vehicles/e-rickshaws': ['E-rickshaw with new batteries', 'नयाँ ब्याट्रीको ई-रिक्सा', '2.1 lakh', '२.१ लाख'],
  'vehicles/bicycles': ['Mountain bike, 21 gears', '२१ गियरको माउन्टेन साइकल', '18,000', '१८,०००'],
  'vehicles/parts': ['Tyre for a Pulsar, new', 'पल्सरको नयाँ टायर', '3,500', '३,५००'],
  'vehicles/accessories': ['Full face helmet', 'फुल फेस हेल्मेट', '4,000', '४,०००'],
  'mobiles/phones': ['Samsung Galaxy A52, 8/128 GB', 'सामसङ ग्यालेक्सी ए५२, ८/१२८ जीबी', '22,000', '२२,०००'],
  'mobiles/accessories': ['Fast charger with cable', 'केबलसहित फास्ट चार्जर', '1,200', '१,२००'],
  'mobiles/earphones': ['Wireless earbuds', 'तार नचाहिने एयरबड', '2,500', '२,५००'],
  'electronics/laptops': ['Dell laptop, i5, 8 GB RAM', 'डेल ल्यापटप, आई५, ८ जीबी र्‍याम', '42,000', '४२,०००'],
  'electronics/tv': ['43 inch smart TV', '४३ इन्चको स्मार्ट टिभी', '32,000', '३२,०००'],
  'electronics/cameras': ['Canon camera with a lens', 'लेन्ससहित क्यानन क्यामेरा', '45,000', '४५,०००'],
  'home/fridges': ['Double door fridge, 240 litres', '२४० लिटरको डबल डोर फ्रिज', '18,000', '१८,०००'],
  'furniture/sofas': ['Sofa set for five', 'पाँच जनाको सोफा सेट', '25,000', '२५,०००'],
  'fashion/sari': ['Banarasi sari, worn once', 'एक पटक लगाएको बनारसी साडी', '4,500', '४,५००'],
  'beauty/hair': ['Hair dryer, hardly used', 'थोरै चलाएको हेयर ड्रायर', '1,500', '१,५००'],
  'livestock/goats': ['Khari goat, two years old', 'दुई वर्षको खरी बाख्रा', '15,000', '१५,०००'],
  'livestock/cows': ['Jersey cow, 12 litres a day', 'दिनको १२ लिटर दिने जर्सी गाई', '1.1 lakh', '१.१ लाख'],
  'livestock/dogs': ['Labrador puppy, vaccinated', 'खोप लगाएको ल्याब्राडर छाउरो', '12,000', '१२,०००'],
  'agriculture/honey': ['Organic honey from Jajarkot', 'जाजरकोटको जैविक मह', '900', '९००'],
  'jobs/sales': ['Salesperson for a clothes shop', 'कपडा पसलमा बिक्री गर्ने मान्छे', '18,000', '१८,०००'],
  'overseas-jobs/gulf': ['Security guards for Dubai', 'दुबईका लागि सुरक्षा गार्ड', '55,000', '५५ हजार'],
  'services/repair': ['Plumber, comes to your home', 'घरमै आउने प्लम्बर', '800', '८००'],
  'education/tuition': ['Maths tuition, class 8 to 10', 'कक्षा ८ देखि १० को गणित ट्युसन', '3,000', '३,०००'],
  'music/guitars': ['Acoustic guitar with a bag', 'झोलासहित गितार', '9,000', '९,०००'],
  'sports/cricket': ['Cricket bat, size 6', '६ नम्बरको क्रिकेट ब्याट', '2,800', '२,८००'],
  'kids/strollers': ['Stroller, folds up', 'पट्याउन मिल्ने बच्चा गाडी', '7,000', '७,०००'],
  'business/shop-equipment': ['Glass counter for a shop', 'पसलको सिसाको काउन्टर', '14,000', '१४,०००'],
  'building/cement': ['OPC cement, 50 sacks', 'ओपीसी सिमेन्ट, ५० बोरा', '650', '६५०'],
  'travel/vehicle-hire': ['Scorpio with driver, by the day', 'चालकसहित स्कर्पियो, दिनको', '8,000', '८,०००'],
  'community/lost-found': ['Lost: black bag near Kalanki', 'कलङ्की नजिक कालो झोला हरायो', '500', '५००'],
};

/** The examples of every category that has one of its own, in a language. */
export function examplesIn(lang: Lang): Record<string, Example> {
  return Object.fromEntries(
    Object.entries(rows).map(([id, [en, ne, priceEn, priceNe]]) => [
      id,
      lang === 'ne' ? { title: ne, price: priceNe } : { title: en, price: priceEn },
    ]),
  );
}
