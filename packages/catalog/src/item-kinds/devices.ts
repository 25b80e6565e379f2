import { kindsIn } from './kinds-in.ts';

/** Of vehicles, phones and electronics what is no machine with a model. */
export const deviceKinds = [
  ...kindsIn(
    ['vehicles/parts'],
    [
      ['tyre', 'Tyre or rim', 'टायर वा रिम'],
      ['vehicle-battery', 'Battery', 'ब्याट्री'],
      ['engine-part', 'Engine', 'इन्जिनका पार्ट'],
      ['brake', 'Brakes and suspension', 'ब्रेक र सस्पेन्सन'],
      ['body-part', 'Body and glass', 'बडी र सिसा'],
      ['lamp', 'Lights and wiring', 'बत्ती र वायरिङ'],
      ['oil', 'Oil and filters', 'मोबिल र फिल्टर'],
    ],
  ),
  ...kindsIn(
    ['vehicles/accessories'],
    [
      ['helmet', 'Helmet', 'हेल्मेट'],
      ['riding-gear', 'Jacket and gloves', 'ज्याकेट र पञ्जा'],
      ['vehicle-cover', 'Cover', 'कभर'],
      ['seat-cover', 'Seat cover', 'सिट कभर'],
      ['vehicle-audio', 'Music and camera', 'म्युजिक र क्यामेरा'],
      ['carrier', 'Box or carrier', 'बक्स वा क्यारियर'],
    ],
  ),
  ...kindsIn(
    ['mobiles/accessories'],
    [
      ['charger', 'Charger', 'चार्जर'],
      ['cable', 'Cable', 'केबल'],
      ['phone-cover', 'Cover', 'कभर'],
      ['screen-glass', 'Screen glass', 'स्क्रिन ग्लास'],
      ['power-bank', 'Power bank', 'पावर बैंक'],
      ['memory-card', 'Memory card', 'मेमोरी कार्ड'],
      ['phone-holder', 'Holder or tripod', 'होल्डर वा ट्राइपोड'],
    ],
  ),
  ...kindsIn(
    ['mobiles/earphones'],
    [
      ['earbuds', 'Wireless earbuds', 'एयरबड'],
      ['neckband', 'Neckband', 'नेकब्यान्ड'],
      ['wired-earphones', 'With a wire', 'तार भएको इयरफोन'],
      ['headphones', 'Headphones', 'हेडफोन'],
    ],
  ),
  ...kindsIn(
    ['mobiles/parts-repair'],
    [
      ['phone-display', 'Display', 'डिस्प्ले'],
      ['phone-battery', 'Battery', 'ब्याट्री'],
      ['phone-board', 'Board', 'बोर्ड'],
      ['phone-body', 'Body and back', 'बडी र पछाडिको कभर'],
      ['phone-repair', 'Repair', 'मर्मत'],
      ['for-parts', 'Phone for parts', 'पार्टका लागि फोन'],
    ],
  ),
  ...kindsIn(
    ['electronics/computer-parts'],
    [
      ['monitor', 'Monitor', 'मनिटर'],
      ['memory', 'RAM', 'र्‍याम'],
      ['drive', 'SSD or hard disk', 'एसएसडी वा हार्ड डिस्क'],
      ['graphics-card', 'Graphics card', 'ग्राफिक्स कार्ड'],
      ['motherboard', 'Motherboard or processor', 'मदरबोर्ड वा प्रोसेसर'],
      ['keyboard-mouse', 'Keyboard or mouse', 'किबोर्ड वा माउस'],
      ['power-supply', 'Case or power supply', 'केसिङ वा पावर सप्लाई'],
    ],
  ),
  ...kindsIn(
    ['electronics/networking'],
    [
      ['router', 'Router', 'राउटर'],
      ['sim-router', 'Router with a SIM', 'सिम राख्ने राउटर'],
      ['extender', 'Range extender or mesh', 'वाइफाइ बढाउने'],
      ['network-switch', 'Switch', 'नेटवर्क स्विच'],
      ['dish', 'Dish and set-top box', 'डिस र सेट टप बक्स'],
      ['network-cable', 'Cable', 'नेटवर्क तार'],
    ],
  ),
  ...kindsIn(
    ['electronics/cctv'],
    [
      ['cctv-set', 'Set of cameras', 'क्यामेराको सेट'],
      ['cctv-camera', 'Camera', 'एउटा क्यामेरा'],
      ['recorder', 'Recorder (DVR, NVR)', 'रेकर्डर (डीभीआर)'],
      ['alarm', 'Alarm or door phone', 'अलार्म वा ढोकाको फोन'],
      ['digital-lock', 'Digital lock', 'डिजिटल ताल्चा'],
    ],
  ),
  ...kindsIn(
    ['electronics/audio'],
    [
      ['bluetooth-speaker', 'Bluetooth speaker', 'ब्लुटुथ स्पिकर'],
      ['home-theatre', 'Home theatre', 'होम थिएटर'],
      ['soundbar', 'Soundbar', 'साउन्डबार'],
      ['party-speaker', 'Party speaker', 'पार्टी स्पिकर'],
      ['radio', 'Radio', 'रेडियो'],
      ['hi-fi', 'Amplifier or hi-fi', 'एम्प वा हाइफाइ'],
    ],
  ),
  ...kindsIn(
    ['electronics/drones'],
    [
      ['drone', 'Drone', 'ड्रोन'],
      ['action-camera', 'Action camera', 'एक्सन क्यामेरा'],
      ['gimbal', 'Gimbal', 'गिम्बल'],
    ],
  ),
  ...kindsIn(
    ['home/sewing'],
    [
      ['sewing-machine', 'Sewing machine', 'सिलाइ मेसिन'],
      ['overlock', 'Overlock', 'इन्टरलक'],
      ['iron', 'Iron', 'आइरन'],
      ['steam-iron', 'Steam iron', 'स्टिम आइरन'],
    ],
  ),
];
