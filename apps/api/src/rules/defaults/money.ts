/** Nepal Rastra Bank Act 2058 and Foreign Exchange (Regulation) Act 2019: notes, hundi, currencies of the net. */
const trade =
  'sell, selling, buy, buying, trade, exchange, p2p, rate, available, agent, kinne, bechne, किन्ने, बेच्ने, साट्ने, साटिन्छ, sat, chahiyo, cash, binance, kinbech, कारोबार';

export const money = `
fake note, fake currency, fake money, counterfeit note, counterfeit currency, नक्कली नोट, नक्कली पैसा, जाली नोट, nakkali note, nakkali paisa, jali note, duplicate note | except: detector, detect, detection, machine, मेसिन, mesin, चिन्ने, chinne, checking, counting, identify
हुन्डी, hundi, हुण्डी | except: box, donation, temple, मन्दिर, दान
usdt, tether
bitcoin, btc, ethereum, crypto, cryptocurrency, binance, बिटकोइन, क्रिप्टो, bitcoin wallet | near: ${trade} | except: mining, miner, rig, graphics, gpu, card, book, course, class, not, t-shirt
dollar exchange, dollar sell, sell dollar, डलर साट्ने, डलर साटिन्छ, dollar satne | near: bank, without, rate, cash, black, बिना, bina, sasto | except: job
`;
