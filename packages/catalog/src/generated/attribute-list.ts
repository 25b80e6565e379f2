// Made by `npm run generate` from src/attributes: not edited.
import { agencyLicence } from '../attributes/agency-licence.ts';
import { animalAge } from '../attributes/animal-age.ts';
import { applyBefore } from '../attributes/apply-before.ts';
import { area } from '../attributes/area.ts';
import { author } from '../attributes/author.ts';
import { availableFrom } from '../attributes/available-from.ts';
import { bathroom } from '../attributes/bathroom.ts';
import { bathrooms } from '../attributes/bathrooms.ts';
import { batteryCapacity } from '../attributes/battery-capacity.ts';
import { batteryHealth } from '../attributes/battery-health.ts';
import { bedSize } from '../attributes/bed-size.ts';
import { bedrooms } from '../attributes/bedrooms.ts';
import { benefits } from '../attributes/benefits.ts';
import { bestBefore } from '../attributes/best-before.ts';
import { bloodGroup } from '../attributes/blood-group.ts';
import { bluebook } from '../attributes/bluebook.ts';
import { bodyType } from '../attributes/body-type.ts';
import { bodyWeight } from '../attributes/body-weight.ts';
import { bookLanguage } from '../attributes/book-language.ts';
import { brand } from '../attributes/brand.ts';
import { budget } from '../attributes/budget.ts';
import { buffaloBreed } from '../attributes/buffalo-breed.ts';
import { builtYear } from '../attributes/built-year.ts';
import { businessRent } from '../attributes/business-rent.ts';
import { calvings } from '../attributes/calvings.ts';
import { capacity } from '../attributes/capacity.ts';
import { cattleBreed } from '../attributes/cattle-breed.ts';
import { childAge } from '../attributes/child-age.ts';
import { colour } from '../attributes/colour.ts';
import { comesWith } from '../attributes/comes-with.ts';
import { comforts } from '../attributes/comforts.ts';
import { condition } from '../attributes/condition.ts';
import { contractYears } from '../attributes/contract-years.ts';
import { costToWorker } from '../attributes/cost-to-worker.ts';
import { country } from '../attributes/country.ts';
import { courseLength } from '../attributes/course-length.ts';
import { delivery } from '../attributes/delivery.ts';
import { deposit } from '../attributes/deposit.ts';
import { disk } from '../attributes/disk.ts';
import { diskKind } from '../attributes/disk-kind.ts';
import { dogBreed } from '../attributes/dog-breed.ts';
import { electricRange } from '../attributes/electric-range.ts';
import { engine } from '../attributes/engine.ts';
import { exchange } from '../attributes/exchange.ts';
import { experience } from '../attributes/experience.ts';
import { fabric } from '../attributes/fabric.ts';
import { facing } from '../attributes/facing.ts';
import { farming } from '../attributes/farming.ts';
import { fitsModel } from '../attributes/fits-model.ts';
import { floor } from '../attributes/floor.ts';
import { floorArea } from '../attributes/floor-area.ts';
import { floors } from '../attributes/floors.ts';
import { fourWheelDrive } from '../attributes/four-wheel-drive.ts';
import { freeVisaTicket } from '../attributes/free-visa-ticket.ts';
import { frontage } from '../attributes/frontage.ts';
import { fuel } from '../attributes/fuel.ts';
import { furnishing } from '../attributes/furnishing.ts';
import { gear } from '../attributes/gear.ts';
import { goatBreed } from '../attributes/goat-breed.ts';
import { graphics } from '../attributes/graphics.ts';
import { happensOn } from '../attributes/happens-on.ts';
import { harvested } from '../attributes/harvested.ts';
import { headCount } from '../attributes/head-count.ts';
import { hireSeats } from '../attributes/hire-seats.ts';
import { imei } from '../attributes/imei.ts';
import { inReturn } from '../attributes/in-return.ts';
import { insured } from '../attributes/insured.ts';
import { investment } from '../attributes/investment.ts';
import { itemKind } from '../attributes/item-kind.ts';
import { jobKind } from '../attributes/job-kind.ts';
import { keyCount } from '../attributes/key-count.ts';
import { kitchen } from '../attributes/kitchen.ts';
import { lalpurja } from '../attributes/lalpurja.ts';
import { landUse } from '../attributes/land-use.ts';
import { leaseYears } from '../attributes/lease-years.ts';
import { leastOrder } from '../attributes/least-order.ts';
import { leastPieces } from '../attributes/least-pieces.ts';
import { leavesOn } from '../attributes/leaves-on.ts';
import { levels } from '../attributes/levels.ts';
import { loadCapacity } from '../attributes/load-capacity.ts';
import { loan } from '../attributes/loan.ts';
import { lostOrFound } from '../attributes/lost-or-found.ts';
import { material } from '../attributes/material.ts';
import { mdms } from '../attributes/mdms.ts';
import { meals } from '../attributes/meals.ts';
import { measures } from '../attributes/measures.ts';
import { metal } from '../attributes/metal.ts';
import { mileage } from '../attributes/mileage.ts';
import { milkADay } from '../attributes/milk-a-day.ts';
import { model } from '../attributes/model.ts';
import { monthlyTurnover } from '../attributes/monthly-turnover.ts';
import { negotiable } from '../attributes/negotiable.ts';
import { openings } from '../attributes/openings.ts';
import { operator } from '../attributes/operator.ts';
import { owners } from '../attributes/owners.ts';
import { packSize } from '../attributes/pack-size.ts';
import { parking } from '../attributes/parking.ts';
import { petFor } from '../attributes/pet-for.ts';
import { pets } from '../attributes/pets.ts';
import { plate } from '../attributes/plate.ts';
import { plateOf } from '../attributes/plate-of.ts';
import { plotted } from '../attributes/plotted.ts';
import { poultryKind } from '../attributes/poultry-kind.ts';
import { power } from '../attributes/power.ts';
import { powerSource } from '../attributes/power-source.ts';
import { practice } from '../attributes/practice.ts';
import { pregnant } from '../attributes/pregnant.ts';
import { processor } from '../attributes/processor.ts';
import { purity } from '../attributes/purity.ts';
import { quantity } from '../attributes/quantity.ts';
import { ram } from '../attributes/ram.ts';
import { rentIncludes } from '../attributes/rent-includes.ts';
import { residents } from '../attributes/residents.ts';
import { road } from '../attributes/road.ts';
import { roadWidth } from '../attributes/road-width.ts';
import { rodSize } from '../attributes/rod-size.ts';
import { rooms } from '../attributes/rooms.ts';
import { salaryUpTo } from '../attributes/salary-up-to.ts';
import { saleOrRent } from '../attributes/sale-or-rent.ts';
import { schooling } from '../attributes/schooling.ts';
import { screenSize } from '../attributes/screen-size.ts';
import { screenState } from '../attributes/screen-state.ts';
import { seating } from '../attributes/seating.ts';
import { seats } from '../attributes/seats.ts';
import { servedAt } from '../attributes/served-at.ts';
import { serviceArea } from '../attributes/service-area.ts';
import { sex } from '../attributes/sex.ts';
import { sharing } from '../attributes/sharing.ts';
import { shift } from '../attributes/shift.ts';
import { shoeSize } from '../attributes/shoe-size.ts';
import { size } from '../attributes/size.ts';
import { smartTv } from '../attributes/smart-tv.ts';
import { spoken } from '../attributes/spoken.ts';
import { storage } from '../attributes/storage.ts';
import { structure } from '../attributes/structure.ts';
import { taxPaidUntil } from '../attributes/tax-paid-until.ts';
import { tenants } from '../attributes/tenants.ts';
import { tolas } from '../attributes/tolas.ts';
import { trade } from '../attributes/trade.ts';
import { tripDays } from '../attributes/trip-days.ts';
import { tripIncludes } from '../attributes/trip-includes.ts';
import { unitWeight } from '../attributes/unit-weight.ts';
import { utilities } from '../attributes/utilities.ts';
import { vaccinated } from '../attributes/vaccinated.ts';
import { variety } from '../attributes/variety.ts';
import { warrantyLeft } from '../attributes/warranty-left.ts';
import { washLoad } from '../attributes/wash-load.ts';
import { washingKind } from '../attributes/washing-kind.ts';
import { water } from '../attributes/water.ts';
import { watts } from '../attributes/watts.ts';
import { wheelSize } from '../attributes/wheel-size.ts';
import { withDriver } from '../attributes/with-driver.ts';
import { worn } from '../attributes/worn.ts';
import { year } from '../attributes/year.ts';

export const attributeList = [
  agencyLicence,
  animalAge,
  applyBefore,
  area,
  author,
  availableFrom,
  bathroom,
  bathrooms,
  batteryCapacity,
  batteryHealth,
  bedSize,
  bedrooms,
  benefits,
  bestBefore,
  bloodGroup,
  bluebook,
  bodyType,
  bodyWeight,
  bookLanguage,
  brand,
  budget,
  buffaloBreed,
  builtYear,
  businessRent,
  calvings,
  capacity,
  cattleBreed,
  childAge,
  colour,
  comesWith,
  comforts,
  condition,
  contractYears,
  costToWorker,
  country,
  courseLength,
  delivery,
  deposit,
  disk,
  diskKind,
  dogBreed,
  electricRange,
  engine,
  exchange,
  experience,
  fabric,
  facing,
  farming,
  fitsModel,
  floor,
  floorArea,
  floors,
  fourWheelDrive,
  freeVisaTicket,
  frontage,
  fuel,
  furnishing,
  gear,
  goatBreed,
  graphics,
  happensOn,
  harvested,
  headCount,
  hireSeats,
  imei,
  inReturn,
  insured,
  investment,
  itemKind,
  jobKind,
  keyCount,
  kitchen,
  lalpurja,
  landUse,
  leaseYears,
  leastOrder,
  leastPieces,
  leavesOn,
  levels,
  loadCapacity,
  loan,
  lostOrFound,
  material,
  mdms,
  meals,
  measures,
  metal,
  mileage,
  milkADay,
  model,
  monthlyTurnover,
  negotiable,
  openings,
  operator,
  owners,
  packSize,
  parking,
  petFor,
  pets,
  plate,
  plateOf,
  plotted,
  poultryKind,
  power,
  powerSource,
  practice,
  pregnant,
  processor,
  purity,
  quantity,
  ram,
  rentIncludes,
  residents,
  road,
  roadWidth,
  rodSize,
  rooms,
  salaryUpTo,
  saleOrRent,
  schooling,
  screenSize,
  screenState,
  seating,
  seats,
  servedAt,
  serviceArea,
  sex,
  sharing,
  shift,
  shoeSize,
  size,
  smartTv,
  spoken,
  storage,
  structure,
  taxPaidUntil,
  tenants,
  tolas,
  trade,
  tripDays,
  tripIncludes,
  unitWeight,
  utilities,
  vaccinated,
  variety,
  warrantyLeft,
  washLoad,
  washingKind,
  water,
  watts,
  wheelSize,
  withDriver,
  worn,
  year,
] as const;
