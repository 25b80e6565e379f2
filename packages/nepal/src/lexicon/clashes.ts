/**
 * Words that mean one thing beside some words and another beside others, or nothing at all. A line: the words, then
 * readings in order: `concept if cue cue …`, the last without cues. Cues are concepts or words within three words; `#`
 * is a number just before, `#>` one just after; `>` and `<` want the cue right after or before. The reading `-` says nothing, `=` is the word itself, outside the
 * lexicon; `a+b` is either.
 */
export const clashes = `
ktm: ktm if ktm ktm-duke motorcycle adventure rc exc servicing cc dealer showroom #>; place-kathmandu
pani: water if tank water-tank filter water-filter pump water-pump motor motor-electric tap pipe jar bottle water-heater heater boring borewell supply well tanker suvidha suwidha facility drinking meter electric road parking 24 hot; -
it: information-technology if >support >job >jobs >company >officer >engineer >training >course >park >manager >developer >services >service >department >college >student >software >helpdesk >desk >technician >field >sector >assistant >consultancy >solution >class >skill >skills; -
samma सम्म: level-land if land plotting house-plot facing; -
bata बाट: bata-shoes if >shoes >sandal >sports-shoes >school-shoes >leather-shoes >showroom >company; -
i: = if >phone >pad >pod >mac; -
tama तामा: bamboo-shoot if bamboo potato cowpea pickle; copper
mah: mah if #; honey
jali जाली: fake if note document paisa certificate banknote bill; net-jali
net: wifi if speed router wifi worldlink vianet connection internet package mbps fibre fiber set unlimited; net-jali if fish mosquito-net mosquito badminton volleyball football wire cricket plastic green shade window; =
mall: complex if shop complex office city shutter floor space road market food; fertiliser
mala: mala-beads if rudraksha gold pearl crystal puja tilhari pote flower-marigold tulsi beads sandalwood coral; fertiliser
sal साल: sal-tree if tree timber-plank door-frame door window wood furniture khamba; shawl if pashmina dhaka-cloth wool; year
kar: tax if land company-registration vat office tirne audit; car
bas: bamboo if furniture chair broom-grass ladder ghari; bus
sun: sunny if sunglasses sunscreen light cream glasses flower rays shade roof; gold
soon: - if coming available as very; gold
moto: motorola if mobile phone # #> edge; motorcycle if motorcycle ride; fat
kam: - if price paisa used mileage rate kilometre salary chalne chaleko bhanda; work if garchha garcha garxa garna garne lagne; job
kaam काम kama work: work if table art steel wood metal social home-work गर्छ garchha garcha garxa garna गर्न lagne लाग्ने aune आउने; job
band: band-music if wedding music event guitar baja musical-instrument; fitness-band if mi smart fitness watch smart-watch; cabbage if vegetable cauliflower; =
banda बन्दा: = if shutter shop market road school office factory bhayo bhako gareko huncha hune भयो भएको; cabbage
glass: glass-sheet if door window table aluminium partition; glass-drinking if set wine tea water steel kitchen cup bowl plate-thali; glass
drum: drum-set if set music kit guitar tabla madal drum-set jazz; drum-plastic
mixer: sound-mixer if sound audio channel dj mic microphone studio amplifier; concrete-mixer if concrete cement construction; mixer
cover: cover-cloth if bed sofa bedsheet pillow sofa-set book seat-cover car motorcycle; mobile-cover
pot: flowerpot if flower plant seedling plants garden indoor-plant; pot
pan: pan-vat if card number registration vat tax company bill darta; pan-cooking
bank: power-bank if power mah; bank
light: light-weight if weight; light-lamp
safari: safari-tata if tata car diesel storme; city-safari if city auto electric e-rickshaw; =
magic: magic if tata van seat; =
force: force-motors if van tempo traveller gurkha; =
punch: punch if tata car # #>; =
access: access if <suzuki #>; =
discover: discover if <bajaj #>; =
passion: passion if <hero >pro >plus; =
pleasure: pleasure if <hero >scooter; =
shine: shine if <honda #> >motorcycle; =
navi: navi if <honda >scooter; =
ranger: ranger if <ford; =
city: city-honda if <honda; city
polo: polo if volkswagen car; tshirt if shirt tshirt; =
rider raider: raider if tvs motorcycle scooter cc; rider
venue: venue if <hyundai >car; =
classic: ns-bike if pulsar; classic-enfield if enfield royal-enfield; =
meter: meter-electric if electric sub voltage; metre
counter: counter-staff if job staff vacancy girl boy; cash-counter
silai सिलाई सिलाइ: sewing if machine; tailor
press: printing-press if printing offset machine; iron if steam clothes; =
nursery: nursery-plants if plant flower seedling fruit tree; montessori if school teacher class baby; nursery-plants
see: see-exam if tuition exam class coaching notes result science mathematics; -
date: date-fruit if kg dry-fruits dry fruit saudi; =
lab: labrador if dog pup pups puppy; laboratory
mi: xiaomi if mobile phone tv television fitness-band redmi note power-bank # #>; =
bari: kitchen-garden if tarkari vegetable ghar house land fruit; field
apple: apple-fruit if kilogram fruit tree seedling carton juice place-mustang jumla orange banana; apple if iphone macbook mobile laptop watch tablet earphone charger; apple+apple-fruit
notebook: copy if pen pencil school page pages class exercise stationery; laptop if ssd memory gigabyte charger processor; laptop+copy
phul: egg if chicken local-chicken dozen egg-crate; plant+egg
iron: iron-metal if rod pipe gate grill scrap sheet steel angle-iron door; iron
plate: number-plate if <number <nambar vehicle car motorcycle scooter; plate-thali
`;
