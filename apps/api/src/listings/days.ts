/** So many days of 24 hours after an instant; before it where they are negative. */
export function daysAfter(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000);
}
