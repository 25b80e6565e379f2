/** Vehicles, their makers where both scripts are in use, and their parts. */
export const vehicles = `
vehicle: vehicle, gadi, gaadi, gadhi, गाडी, sawari, सवारी, automobile, सवारी साधन, savari sadhan, sawari sadhan, motor vehicle, साधन
car: car, kaar, kar, कार, cars, motorcar, मोटरकार
motorcycle: motorcycle, motorbike, bike, मोटरसाइकल, motarsaikal, motorsaikal, मोटरबाइक, बाइक, baik, मोटरसाईकल
scooter: scooter, scooty, skutar, iskutar, स्कुटर, स्कुटी, skuti, स्कूटर, scooti, skuter
bicycle: bicycle, cycle, saikal, saaikal, साइकल, साईकल, mtb
bus: bus, bas, buss, बस, minibus, मिनिबस
truck: truck, trak, tarak, ट्रक, lorry
taxi: taxi, tyaksi, tyaxi, ट्याक्सी, cab
jeep: jeep, जिप, जीप
van: van, भ्यान, bhyan
microbus: microbus, micro, माइक्रो, माइक्रोबस
tempo: tempo, टेम्पो, टेम्पु, tempu
autorickshaw: autorickshaw, auto, rickshaw, अटो, रिक्सा, rikshaw, riksha
tractor: tractor, tryaktar, tyaktar, tracter, ट्र्याक्टर, ट्रयाक्टर, ट्याक्टर
trolley: trolley, ट्रली
excavator: excavator, jcb, dozer, डोजर, जेसिबी, एक्साभेटर
tipper: tipper, टिपर, tipper truck
pickup: pickup, पिकअप
ambulance: ambulance, एम्बुलेन्स
electric: electric, ev, विद्युतीय, bidyutiya, इलेक्ट्रिक, बिजुली, electricity, bijuli, bijulee
petrol: petrol, पेट्रोल
diesel: diesel, dijel, डिजेल
engine: engine, injin, इन्जिन, ईन्जिन
tyre: tyre, tire, tayar, टायर, tayer
battery: battery, byatri, ब्याट्री, ब्याट्रि, byatari
helmet: helmet, हेलमेट, हेल्मेट, helmat, helmit
spare-part: spare, parts, part, पार्ट्स, पाटपुर्जा, spare parts, पार्टपुर्जा, part purja, purja, पुर्जा
number-plate: plate, nambar plate, नम्बरप्लेट
insurance: insurance, bima, beema, बिमा, बीमा
tax: tax, कर, ट्याक्स
bluebook: bluebook, billbook, blue book, bill book, ब्लुबुक, बिलबुक
license: license, licence, laisens, लाइसेन्स, sawari chalak
kilometre: km, kms, kilometer, kilometre, किलोमिटर, किमी
mileage: mileage, माइलेज
servicing: servicing, सर्भिसिङ
honda: honda, होन्डा, होण्डा
yamaha: yamaha, यामाहा
bajaj: bajaj, बजाज
pulsar: pulsar, पल्सर
hero: hero, हिरो
splendor: splendor, splendour, स्प्लेन्डर
tvs: tvs, टिभिएस, टिभीएस
apache: apache, अपाचे
suzuki: suzuki, सुजुकी, सुजुकि, maruti, मारुती, मारुति
alto: alto, अल्टो
swift: swift, स्विफ्ट
hyundai: hyundai, हुन्डाई, हुण्डाई, hundai
creta: creta, क्रेटा
tata: tata, टाटा
nexon: nexon, नेक्सन
mahindra: mahindra, महिन्द्रा
scorpio: scorpio, स्कोर्पियो, skorpio, स्कर्पियो
bolero: bolero, बोलेरो
toyota: toyota, टोयोटा
hilux: hilux, हाइलक्स
kia: kia, किया
nissan: nissan, निसान
ford: ford, फोर्ड
volkswagen: volkswagen, फक्सवागन
renault: renault, रेनो
kwid: kwid, क्विड
byd: byd, बिवाईडी, बीवाइडी
mg: mg, एमजी
royal-enfield: enfield, इन्फिल्ड, bullet, बुलेट, royal enfield
ktm-duke: duke, ड्युक
vespa: vespa, भेस्पा
dio: dio, डियो, डिओ
aprilia: aprilia, एप्रिलिया
crossfire: crossfire, क्रसफायर
benelli: benelli, बेनेली
driver: driver, draibhar, draiver, ड्राइभर, chalak, चालक
driving: driving, ड्राइभिङ
`;
