/** Telephones, computers, pictures and sound; makers and models in both scripts. */
export const electronics = `
smart-watch: smartwatch, smart watch, स्मार्टवाच, स्मार्ट घडी, smart ghadi
fitness-band: fitness band, फिटनेस ब्यान्ड, smart band, mi band
power-bank: powerbank, power bank, पावर बैंक, पावरबैंक, पावर ब्याङ्क
charger-cable: cable, केबल, data cable, डाटा केबल, charging cable, usb cable
adapter: adapter, adaptor, एडाप्टर
mobile-cover: cover, कभर, phone case, back cover, phone cover
screen-guard: screen guard, tempered, tempered glass, screen protector
sim: sim, सिम, sim card, simcard, सिम कार्ड
fancy-number: fancy number, फेन्सी नम्बर, vip number
memory-card: memory card, मेमोरी कार्ड, sd card, chip card
pen-drive: pendrive, pen drive, पेन ड्राइभ, flash drive
bluetooth: bluetooth, ब्लुटुथ
neckband: neckband, नेकब्यान्ड
microphone: mic, microphone, माइक, माइक्रोफोन
selfie-stick: selfie stick, सेल्फी स्टिक
tripod: tripod, ट्राइपड
gimbal: gimbal, गिम्बल, stabilizer gimbal
ring-light: ring light, रिङ लाइट
phone-display: display, डिस्प्ले, touch screen, lcd screen
motherboard: motherboard, मदरबोर्ड
keypad-phone: keypad, किप्याड, keypad mobile, bar phone, button phone, बटन फोन, किप्याड मोबाइल
landline: landline, टेलिफोन, telephone, cdma
walkie-talkie: walkie talkie, वाकीटकी
macbook: macbook, mac book, म्याकबुक, macbook air
imac: imac
gaming-laptop: gaming laptop, गेमिङ ल्यापटप
chromebook: chromebook
ultrabook: ultrabook
all-in-one-pc: allinone
processor: processor, प्रोसेसर, cpu, सिपियु
intel: intel, इन्टेल, core i
amd: amd, एएमडी, ryzen, राइजेन
graphics-card: graphics, graphics card, ग्राफिक्स कार्ड, gpu, nvidia, rtx, gtx
ssd: ssd, एसएसडी, nvme
hard-disk: harddisk, hard disk, हार्ड डिस्क, hdd, hard drive
mouse: mouse, माउस
laptop-battery: laptop battery, ल्यापटप ब्याट्री
laptop-bag: laptop bag, ल्यापटप ब्याग
laptop-charger: laptop charger, ल्यापटप चार्जर
cooling-pad: cooling pad, cooling fan
webcam: webcam, वेबक्याम
scanner: scanner, स्क्यानर
photocopy: photocopy, फोटोकपी, photocopier, photostat
toner: toner, टोनर, cartridge, ink tank
laminator: lamination, laminating, ल्यामिनेसन
barcode-scanner: barcode, बारकोड, pos machine, पोस मेसिन
ups-computer: computer ups
projector: projector, प्रोजेक्टर
lan-cable: lan cable, ethernet, patch cable, lan
network-switch: network switch, network, networking, नेटवर्क
dish-home: dishhome, dish home, डिसहोम, set top box, settopbox, net tv, nettv, सेटटप बक्स
antenna: antenna, एन्टेना
led-tv: led tv, एलइडी टिभी, led
smart-tv: smart tv, स्मार्ट टिभी, android tv
crt-tv: crt, picture tube
remote: remote, रिमोट
home-theatre: home theatre, home theater, होम थिएटर
soundbar: soundbar, sound bar, साउन्डबार
sound-box: sound box, साउन्ड बक्स, साउन्ड, sound system, साउन्ड सिस्टम
subwoofer: woofer, subwoofer, वुफर
amplifier: amplifier, एम्प्लिफायर, amp, एम्प, ahuja
radio: radio, रेडियो, transistor
stereo: stereo, स्टेरियो, music system
dvd-player: dvd, डिभिडी, vcd, cd player
turntable: turntable, gramophone, ग्रामोफोन, vinyl
walkman: walkman, ipod, mp player
headset: headset, हेडसेट
action-camera: gopro, go pro, action camera, गोप्रो
drone: drone, ड्रोन, quadcopter
dslr-lens: lens, लेन्स
mirrorless: mirrorless, मिररलेस
handycam: handycam, camcorder, video camera, भिडियो क्यामेरा
camera-bag: camera bag
flash-light-camera: speedlite, softbox, studio light
film-camera: film camera, reel camera, रिल क्यामेरा, polaroid
nikon: nikon, निकन
fujifilm: fujifilm, fuji, फुजी
panasonic: panasonic, प्यानासोनिक
dji: dji, डिजेआई
cctv: cctv, सिसिटिभी, सीसीटीभी, सिसि क्यामेरा, cc camera, security camera, cctv camera, सिसिटिभी क्यामेरा
hikvision: hikvision, हिकभिजन
dahua: dahua, डाहुवा
dvr: dvr, nvr
biometric: biometric, attendance machine, हाजिरी मेसिन, fingerprint
alarm: alarm, अलार्म, burglar alarm
intercom: intercom, इन्टरकम, doorbell, door bell
smart-lock: smart lock, digital lock
playstation: playstation, play station, प्लेस्टेसन, ps
xbox: xbox, एक्सबक्स
nintendo: nintendo, निन्टेन्डो, switch lite
joystick: joystick, जोयस्टिक, game controller, gamepad
gaming-chair: gaming chair, गेमिङ चेयर
gaming-pc: gaming pc
vr-headset: vr box, oculus
calculator: calculator, क्यालकुलेटर
money-counter: note counting, पैसा गन्ने मेसिन, cash counting
hp: hp, एचपी, एचपि
msi: msi, एमएसआई
toshiba: toshiba, तोसिबा
fujitsu: fujitsu
microsoft: microsoft, माइक्रोसफ्ट, surface pro
google-pixel: pixel, पिक्सेल, google
huawei: huawei, हुवावे
honor: honor, अनर
infinix: infinix, इन्फिनिक्स
tecno: tecno, टेक्नो
itel: itel, आइटेल
motorola: motorola, मोटोरोला
nothing-phone: nothing phone
poco: poco, पोको
iqoo: iqoo
lg: lg, एलजी
haier: haier, हायर
whirlpool: whirlpool, वर्लपुल
godrej: godrej, गोदरेज
hitachi: hitachi, हिताची
sharp: sharp, सार्प
tcl: tcl, टिसिएल
hisense: hisense, हाइसेन्स
skyworth: skyworth, स्काइवर्थ
changhong: changhong, चाङहोङ
videocon: videocon, भिडियोकन
cg-brand: cg, सिजी
himstar: himstar, हिमस्टार
yasuda: yasuda, यासुदा
baltra: baltra, बाल्ट्रा
philips: philips, फिलिप्स
prestige: prestige, प्रेस्टिज
bajaj-appliance: bajaj fan
havells: havells, ह्याभेल्स
usha: usha, उषा
symphony: symphony, सिम्फोनी
gree: gree, ग्री
daikin: daikin, डाइकिन
midea: midea, मिडिया
electrolux: electrolux, इलेक्ट्रोलक्स
jbl: jbl, जेबिएल
bose: bose, बोस
boat-brand: boat, बोट
beats: beats
sennheiser: sennheiser
marshall: marshall
anker: anker
ultima: ultima, अल्टिमा
fantech: fantech, फ्यानटेक
logitech: logitech, लजिटेक
epson: epson, एप्सन
brother-brand: brother printer
kyocera: kyocera
ricoh: ricoh
tp-link: tplink, tp link, टिपी लिंक
d-link: dlink
tenda: tenda
worldlink: worldlink, वर्ल्डलिंक
vianet: vianet, भायानेट
ntc: ntc, एनटिसी, namaste, नमस्ते, nepal telecom
ncell: ncell, एनसेल
luminous: luminous, लुमिनस
exide: exide, एक्साइड
su-kam: sukam, su kam
microtek: microtek
galaxy: galaxy, ग्यालेक्सी
redmi-note: redmi note, रेडमी नोट
pro-max: pro max, promax, प्रो म्याक्स
ultra: ultra, अल्ट्रा
thinkpad: thinkpad, थिंकप्याड
ideapad: ideapad
inspiron: inspiron
vostro: vostro
latitude: latitude
pavilion: pavilion
elitebook: elitebook
probook: probook
aspire: aspire
nitro: nitro
predator: predator
vivobook: vivobook
zenbook: zenbook
rog: rog, republic gamers
tuf: tuf
legion: legion
apple-watch: apple watch, एप्पल वाच
android: android, एन्ड्रोइड
windows-os: windows os
dual-sim: dual sim
touch: touch, touchscreen, टच
storage-word: storage, स्टोरेज
terabyte: tb, टिबी, टीबी
megapixel: mp, megapixel
mah: एमएएच, milliamp
watt: watt, watts, वाट
volt: volt, volts, भोल्ट
inverter-battery: inverter battery, इन्भर्टर ब्याट्री
software: software, सफ्टवेयर
mobile-app: app, एप, apps
gadget: gadget, gadgets, ग्याजेट
electronics-word: electronics, electronic, इलेक्ट्रोनिक्स, इलेक्ट्रोनिक
`;
