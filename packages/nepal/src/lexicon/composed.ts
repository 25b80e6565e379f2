/**
 * Concepts whose phrases are just their words: an office chair is a chair for an office, however that is said. They are
 * asked for word by word, so that "hostel for girls" answers "girls hostel".
 */
export const composed: ReadonlySet<string> = new Set(
  `boys-hostel girls-hostel single-room double-room tea-shop clothes-shop puja-room garage-parking small-family double-bed single-bed
  box-bed folding-bed dining-table study-table computer-table office-table office-chair plastic-chair garden-chair bamboo-furniture
  antique-furniture leather-sofa plastic-bag sports-bike school-bus ladies-cycle gear-cycle gaming-laptop laptop-battery laptop-bag
  laptop-charger smart-tv camera-bag smart-lock gaming-pc inverter-battery coffee-beans coffee-machine steel-utensil gas-pipe table-fan
  gas-heater solar-battery school-dress party-dress sports-shoes leather-shoes school-shoes travel-bag hospital-bed baby-clothes baby-shoes
  local-chicken milking-machine packing-machine brick-machine embroidery-machine computer-operator network-engineer tailor-ladies momo-cook
  chinese-cook hotel-staff restaurant-staff heavy-driver staff-nurse math-teacher sofa-cleaning student-visa bus-ticket electric-guitar
  yoga-mat football-boots nepali-paper walnut-wood`.split(/\s+/),
);
