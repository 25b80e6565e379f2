import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** Pictures of pages as they were accepted, and by which machine they were taken. */
const folder = path.join(import.meta.dirname, 'pictures');
const machineFile = path.join(folder, 'machine.json');

/** Colours of a pixel may differ by so much: the edge of a letter is drawn a little otherwise now and then. */
const mostOfPixel = 32;

/** What decides how letters are drawn: the browser, and the widths of words in each script and weight. */
export async function machineOf(page: Page): Promise<string> {
  const browser = page.context().browser()?.version().split('.', 1)[0];
  const widths = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return [];
    return ['400', '600', '700'].flatMap((weight) =>
      ['Rooms and phones 0123456789', 'कोठा खोज्नुहोस् ०१२३', 'क्ष', '…—“”'].map((text) => {
        context.font = `${weight} 100px ${getComputedStyle(document.documentElement).fontFamily}`;
        return Math.round(context.measureText(text).width);
      }),
    );
  });
  return `${JSON.stringify({ browser, widths }, null, 2)}\n`;
}

/** The machine by which the kept pictures were taken; empty where there are none. */
export function keptMachine(): Promise<string> {
  return readFile(machineFile, 'utf8').catch(() => '');
}

export async function keepMachine(machine: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(machineFile, machine);
}

const fileOf = (name: string) => path.join(folder, `${name}.webp`);

/** Nearly as it is: what is lost is far below what is called a difference. */
export async function keepPicture(name: string, png: Buffer): Promise<void> {
  await writeFile(
    fileOf(name),
    await sharp(png).webp({ nearLossless: true, quality: 40, effort: 6 }).toBuffer(),
  );
}

interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

async function pixelsOf(picture: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/**
 * Which part of a page looks other than it was accepted, of 1; all of it when its size is another.
 * @throws Error when no picture of that name is kept
 */
export async function driftOf(name: string, png: Buffer): Promise<number> {
  const kept = await readFile(fileOf(name)).catch(() => {
    throw new Error(`No picture ${name} is kept: npm run pictures:accept takes it`);
  });
  const [before, now] = await Promise.all([pixelsOf(kept), pixelsOf(png)]);
  if (before.width !== now.width || before.height !== now.height) return 1;
  let differing = 0;
  const far = (at: number) => Math.abs((before.data[at] ?? 0) - (now.data[at] ?? 0)) > mostOfPixel;
  for (let at = 0; at < now.data.length; at += 3) if (far(at) || far(at + 1) || far(at + 2)) differing += 1;
  return differing / (now.width * now.height);
}
