import { z } from 'zod';
import { longestHourNote, mostHourExceptions, mostHoursADay } from './limits.ts';
import { fieldIssue, line } from './primitives.ts';

const timeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/)
  .openapi({ description: 'In Nepal, as 09:30; 24:00 is the end of the day', example: '10:00' });

const spans = z
  .array(z.strictObject({ from: timeOfDay, to: timeOfDay }))
  .max(mostHoursADay)
  .refine(
    // As text, times of a day are in the order of the clock.
    (all) => all.every(({ from, to }, at) => from < to && (at === 0 || (all[at - 1]?.to ?? '') < from)),
    fieldIssue('invalid_hours'),
  )
  .openapi({ description: 'When it is open, one after the other; empty: closed all day' });

/** A day of the Gregorian calendar that there is. */
export const day = z.iso.date().openapi({ description: 'A day in Nepal, as 2026-10-20' });

/** When a shop is open: each day of the week, and days that are unlike the others. */
export const shopHours = z
  .strictObject({
    week: z.array(spans).length(7).openapi({ description: 'Sunday first' }),
    exceptions: z
      .array(
        z.strictObject({
          day,
          spans,
          note: line(0, longestHourNote).openapi({ description: 'Why, for people: Dashain' }),
        }),
      )
      .max(mostHourExceptions)
      .default([]),
  })
  .openapi('ShopHours');
export type ShopHours = z.output<typeof shopHours>;
