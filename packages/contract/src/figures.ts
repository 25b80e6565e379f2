import { z } from 'zod';
import { operation } from './operation.ts';
import { bilingual, integerParam, orNull } from './primitives.ts';

/** What is counted of each day in Nepal. Never a person: sums alone. */
export const figureCodes = [
  'listings',
  'sign_ups',
  'messages',
  'reveals',
  'reports',
  'decisions',
  'queue',
  'queue_age',
  'empty_searches',
] as const;
export type FigureCode = (typeof figureCodes)[number];

/** Those that are about what moderators do, which moderators see too. */
export const queueFigures: readonly FigureCode[] = ['reports', 'decisions', 'queue', 'queue_age'];

/** Those that say where in Nepal. */
export const placedFigures: readonly FigureCode[] = [
  'listings',
  'sign_ups',
  'messages',
  'reveals',
  'reports',
];

/** Those that say how it stood at the end of the day, and are not added up. */
export const standingFigures: readonly FigureCode[] = ['queue', 'queue_age'];

export const longestFigureDays = 366;
/** Of a district fewer than this are not told: they may be somebody's neighbours. */
export const fewestOfDistrict = 5;

const day = z.iso.date().openapi({ description: 'A day in Nepal, as 2026-11-30' });

export const figureQuery = z.strictObject({
  figure: z.enum(figureCodes),
  from: day.optional().openapi({ description: 'Left out: 29 days before `to`' }),
  to: day.optional().openapi({ description: 'Left out: today' }),
  by: z.enum(['day', 'district']).default('day'),
});

export const getFigures = operation({
  id: 'getFigures',
  method: 'get',
  path: '/api/admin/figures',
  tag: 'Admin',
  summary:
    'One figure by day, or its sum by district; moderators see those of the queue. As CSV: /api/admin/figures.csv with the same query',
  access: 'role',
  right: 'figure.read',
  query: figureQuery,
  response: {
    status: 200,
    body: z
      .object({
        figure: z.enum(figureCodes),
        from: z.iso.date(),
        to: z.iso.date(),
        days: z
          .array(z.object({ day: z.iso.date(), value: z.int() }))
          .openapi({ description: 'With by=day: every day, of the whole country' }),
        districts: z
          .array(
            z.object({
              district: orNull(z.object({ id: z.string(), name: bilingual })).openapi({
                description: 'Null: nobody said where',
              }),
              value: z.int().nullable().openapi({ description: 'Null: fewer than five' }),
            }),
          )
          .openapi({ description: 'With by=district: those that have any, most first' }),
      })
      .openapi('Figures'),
  },
});

export const listGaps = operation({
  id: 'listGaps',
  method: 'get',
  path: '/api/admin/gaps',
  tag: 'Admin',
  summary:
    'What was searched for and not found, most often first; nothing that fewer than three searches asked for. As CSV: /api/admin/gaps.csv',
  access: 'role',
  right: 'gap.read',
  query: z.strictObject({
    days: integerParam(1, 90).default(30),
    limit: integerParam(1, 1000).default(50),
  }),
  response: {
    status: 200,
    body: z
      .object({
        items: z.array(
          z.object({
            kind: z.enum(['word', 'query']).openapi({
              description: 'A word that no listing holds, or a search that found nothing',
            }),
            text: z.string(),
            times: z.int(),
          }),
        ),
      })
      .openapi('Gaps'),
  },
});

export const figureOperations = [getFigures, listGaps] as const;
