/** The calendar library ships no types; these cover the calls used here. */
declare module 'bikram-sambat' {
  type BikramDay = { year: number; month: number; day: number };
  const calendar: {
    toBik(gregorian: string): BikramDay;
    toGreg(year: number, month: number, day: number): BikramDay;
    daysInMonth(year: number, month: number): number;
  };
  export default calendar;
}
