/** Buildings, land and what is said about them. */
export const property = `
house: house, home, ghar, ghara, gar, घर, bungalow, बंगला, बङ्गला, residence, होम, हाउस
house-owner: landlord, ghardhani, घरधनी, landlady
rent: rent, rental fee, rental, renting, bhada, bhaadaa, bhara, भाडा, kiraya, keraya, किराया, lease, leasing, लिज
tenant: tenant, tenants, bhadawal, भाडावाल
room: room, kotha, kothaa, kota, कोठा, रुम
bedroom: bedroom, सुत्नेकोठा, बेडरुम
land: land, jagga, jaggaa, zagga, जग्गा, plot, प्लट, ghaderi, घडेरी, jamin, जमिन
plotting: plotting, प्लटिङ
flat: flat, phlyat, flyat, फ्ल्याट
apartment: apartment, अपार्टमेन्ट, apartament, apartmant, condo, condominium
hostel: hostel, होस्टल, hostal, hastel, छात्रावास, होस्टेल
shop: shop, pasal, pasala, psal, पसल, store, dokan, dukan, दोकान
shutter: shutter, satar, sattar, सटर, shop space, commercial space, sutter
office: office, अफिस, karyalaya, कार्यालय
building: building, बिल्डिङ, bhawan, भवन, imarat
storey: storey, story, storeyed, floor, talla, तल्ला, tala, तला, फ्लोर, तले, tale
kitchen: kitchen, किचन, bhanchha, bhancha, bhansa, भान्छा, भान्सा
bathroom: bathroom, बाथरुम, toilet, ट्वाइलेट, शौचालय, washroom, sauchalaya
parking: parking, पार्किङ
furnished: furnished, फर्निस्ड
warehouse: warehouse, godam, गोदाम, godown, गाला, gala
garage: garage, ग्यारेज
farm: farm, फार्म, kheti, खेती, farming
field: field, khet, खेत, bari, बारी
road: road, bato, baato, बाटो, sadak, सडक, रोड
road-access: road access, sadak le jodeko
water: water, pani, paani, पानी
family: family, pariwar, parivar, परिवार, फेमिली
student: student, vidyarthi, bidyarthi, विद्यार्थी, छात्र, chhatra
girl: girl, girls, keti, केटी, ladies, mahila, महिला, female, छात्रा, women, woman, womens, लेडिज
boy: boy, boys, keta, केटा, gents, purus, पुरुष, men, man, पुरुष कपडा, mens
month: month, monthly, mahina, महिना, masik, मासिक
year: year, yearly, barsa, वर्ष, बर्ष, varsha
day: day, daily, din, दिन, dainik, दैनिक
aana: aana, ana, anna, आना
ropani: ropani, रोपनी
kattha: kattha, kathha, कट्ठा
dhur: dhur, धुर
bigha: bigha, बिघा, bigaha
square-feet: sqft, square feet, वर्गफिट, barga feet, sq ft
east: east, purba, purva, पूर्व
west: west, paschim, pashchim, पश्चिम
north: north, uttar, उत्तर
south: south, dakshin, dakchin, दक्षिण
facing: facing, mohada, mohoda, मोहडा, मोहोडा
new-road-side: roadside, sadakchheu, सडकछेउ
chowk: chowk, chok, चोक, crossing, chauraha, चौराहा
market: market, bazar, bazaar, bajar, बजार, मार्केट
temple: temple, mandir, मन्दिर
school: school, bidyalaya, vidyalaya, विद्यालय, स्कुल
college: college, कलेज, campus, क्याम्पस
hospital: hospital, aspatal, अस्पताल, हस्पिटल
bus-park: buspark, bus park, बसपार्क
hall: hall, हल
bhk: bhk, बिएचके, बीएचके
basement: basement, बेसमेन्ट
terrace: terrace, rooftop, kausi, कौसी, टेरेस
balcony: balcony, बाल्कोनी, baranda, बरण्डा
gate: gate, गेट
garden: garden, bagaicha, बगैंचा, बगैँचा, गार्डेन
hotel: hotel, होटल, lodge, लज
restaurant: restaurant, रेस्टुरेन्ट, khaja ghar, cafe, क्याफे
resort: resort, रिसोर्ट
partner: partner, roommate, रुममेट
sublet: sublet
deposit: deposit, dharauti, धरौटी, advance, एडभान्स, पेस्की
lalpurja: lalpurja, लालपुर्जा, ownership
map: map, naksa, naksha, nakshaa, नक्सा
price: price, mulya, मूल्य, mol, मोल, rate, dam, दाम
`;
