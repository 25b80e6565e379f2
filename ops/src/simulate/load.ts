import { readFileSync } from 'node:fs';
import { Fault } from '../fault.ts';
import { visitsPerSecond } from '../traffic.ts';

/** API requests expected in a second, counted from midnight in Nepal. */
export interface Load {
  readonly name: string;
  readonly seconds: number;
  readonly apiPerSecond: (second: number) => number;
}

export interface Flash {
  /** How many times the traffic of its moment comes. */
  readonly times: number;
  readonly startsAt: number;
  readonly minutes: number;
}

/** A day by the guide's curve, with a crowd that comes within one minute and leaves within five. */
export function dayOf(visitsPerDay: number, apiPerVisit: number, flash: Flash | null): Load {
  const crowd = (second: number) => {
    if (!flash) return 1;
    const since = second - flash.startsAt;
    const left = flash.startsAt + flash.minutes * 60 - second;
    const part = Math.max(0, Math.min(1, since / 60, 1 + left / 300));
    return 1 + (flash.times - 1) * part;
  };
  const extra = flash
    ? `, ${flash.times} times as many from ${clock(flash.startsAt)} for ${flash.minutes} minutes`
    : '';
  return {
    name: `${visitsPerDay.toLocaleString('en-US')} visits by the guide's curve${extra}`,
    seconds: 86_400,
    apiPerSecond: (second) => visitsPerSecond(visitsPerDay, second) * apiPerVisit * crowd(second),
  };
}

/**
 * A file with one line a second: `requests` or `second,requests`, with or without a heading.
 * @throws Fault that names the line
 */
export function loadFromCsv(file: string): Load {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Fault(`Cannot read ${file}`);
  }
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  const heading = lines[0] && /[a-z]/i.test(lines[0]) ? 1 : 0;
  const values = lines.slice(heading).map((line, index) => {
    const value = Number(line.split(',').at(-1));
    if (Number.isFinite(value) && value >= 0) return value;
    throw new Fault(`${file}, line ${index + heading + 1}: "${line}" is no number of requests`);
  });
  if (values.length < 60) throw new Fault(`${file} has ${values.length} seconds; give at least 60`);
  return {
    name: file,
    seconds: values.length,
    apiPerSecond: (second) => values[second] ?? 0,
  };
}

/**
 * Seconds since midnight of `20:15`.
 * @throws Fault
 */
export function secondOf(time: string): number {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? [];
  const second = Number(hours) * 3600 + Number(minutes) * 60;
  if (!(second < 86_400)) throw new Fault(`"${time}" is no time of day such as 20:15`);
  return second;
}

/** `20:15` of a second of the day. */
export function clock(second: number): string {
  const pad = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${pad((second / 3600) % 24)}:${pad((second / 60) % 60)}`;
}
