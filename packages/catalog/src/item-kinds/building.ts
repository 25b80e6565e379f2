import { kindsIn } from './kinds-in.ts';

export const buildingKinds = [
  ...kindsIn(
    ['building/cement'],
    [
      ['opc', 'OPC cement', 'ओपीसी सिमेन्ट'],
      ['ppc', 'PPC cement', 'पीपीसी सिमेन्ट'],
      ['sand', 'Sand', 'बालुवा'],
      ['aggregate', 'Aggregate', 'गिट्टी'],
      ['ready-mix', 'Ready-mix', 'रेडीमिक्स'],
    ],
  ),
  ...kindsIn(
    ['building/rods'],
    [
      ['tmt', 'TMT rods', 'टीएमटी डन्डी'],
      ['pipe-section', 'Pipes and sections', 'फलामे पाइप र च्यानल'],
      ['steel-sheet', 'Plates and sheets', 'फलामको पाता'],
      ['binding-wire', 'Binding wire', 'बाइन्डिङ तार'],
      ['scrap', 'Scrap', 'कवाडी फलाम'],
    ],
  ),
  ...kindsIn(
    ['building/bricks'],
    [
      ['chimney-brick', 'Chimney bricks', 'चिम्नी इँटा'],
      ['machine-brick', 'Machine-made bricks', 'मेसिनको इँटा'],
      ['hollow-block', 'Concrete blocks', 'कंक्रिट ब्लक'],
      ['aac', 'Light blocks (AAC)', 'हलुका ब्लक (एएसी)'],
      ['paver', 'Paving blocks', 'आँगनमा छाप्ने ब्लक'],
      ['stone', 'Stone', 'ढुङ्गा'],
    ],
  ),
  ...kindsIn(
    ['building/roofing'],
    [
      ['zinc-sheet', 'Zinc sheets', 'जस्तापाता'],
      ['colour-sheet', 'Coloured sheets', 'रङ्गीन जस्ता'],
      ['upvc', 'UPVC sheets', 'यूपीभीसी'],
      ['roof-tile', 'Roof tiles', 'छानोको टायल'],
      ['truss', 'Truss', 'ट्रस'],
    ],
  ),
  ...kindsIn(
    ['building/doors-windows'],
    [
      ['door', 'Door', 'ढोका'],
      ['window', 'Window', 'झ्याल'],
      ['shutter-gate', 'Shutter or gate', 'सटर वा गेट'],
      ['frame', 'Frame', 'चौकोस'],
      ['grill', 'Grille', 'ग्रिल'],
    ],
  ),
  ...kindsIn(
    ['building/wood'],
    [
      ['sal', 'Sal', 'साल'],
      ['sisau', 'Sisau', 'सिसौ'],
      ['pine', 'Pine', 'सल्ला'],
      ['teak', 'Teak', 'टिक'],
      ['plywood', 'Plywood', 'प्लाइउड'],
      ['board', 'MDF or board', 'एमडीएफ वा बोर्ड'],
      ['bamboo-pole', 'Bamboo', 'बाँस'],
    ],
  ),
  ...kindsIn(
    ['building/plumbing'],
    [
      ['pipe', 'Pipes and fittings', 'पाइप र फिटिङ'],
      ['tap', 'Taps and showers', 'धारा र सावर'],
      ['commode', 'Commode', 'कमोड'],
      ['basin', 'Basin or sink', 'बेसिन वा सिङ्क'],
    ],
  ),
  ...kindsIn(
    ['building/electrical'],
    [
      ['wire', 'Wire', 'तार'],
      ['light', 'Lights', 'बत्ती'],
      ['switch', 'Switches and sockets', 'स्विच र सकेट'],
      ['mcb', 'MCB and boards', 'एमसीबी र बोर्ड'],
    ],
  ),
  ...kindsIn(
    ['building/paint'],
    [
      ['inner-paint', 'Paint, inside', 'भित्री रङ'],
      ['outer-paint', 'Paint, outside', 'बाहिरी रङ'],
      ['enamel', 'Enamel', 'इनामेल'],
      ['putty', 'Putty and primer', 'पुट्टी र प्राइमर'],
      ['tile', 'Tiles', 'टायल'],
      ['marble', 'Marble or granite', 'मार्बल वा ग्रेनाइट'],
    ],
  ),
  ...kindsIn(
    ['building/power-tools'],
    [
      ['drill', 'Drill', 'ड्रिल'],
      ['grinder', 'Grinder', 'ग्राइन्डर'],
      ['cutter', 'Cutter or saw', 'कटर वा आरा'],
      ['welder', 'Welding machine', 'वेल्डिङ मेसिन'],
      ['breaker', 'Breaker', 'ब्रेकर'],
      ['compressor', 'Compressor', 'कम्प्रेसर'],
      ['concrete-mixer', 'Concrete mixer or vibrator', 'कंक्रिट मिक्सर वा भाइब्रेटर'],
    ],
  ),
  ...kindsIn(
    ['building/hand-tools'],
    [
      ['ladder', 'Ladder', 'भर्‍याङ'],
      ['hammer', 'Hammer', 'घन वा हथौडा'],
      ['spanner', 'Spanners and screwdrivers', 'रिन्च र पेचकस'],
      ['tool-set', 'Set of tools', 'औजारको सेट'],
      ['measuring', 'Measuring', 'नाप्ने औजार'],
      ['scaffold', 'Scaffolding and props', 'सटरिङ र टेको'],
    ],
  ),
  ...kindsIn(
    ['building/garden-tools'],
    [
      ['lawn-mower', 'Lawn mower', 'दुबो काट्ने मेसिन'],
      ['brush-cutter', 'Grass cutter', 'घाँस काट्ने मेसिन'],
      ['spade', 'Spade or hoe', 'कोदालो वा कुटो'],
      ['garden-sprayer', 'Sprayer', 'स्प्रेयर'],
      ['hose', 'Hose and sprinklers', 'पाइप र फोहोरा'],
    ],
  ),
];
