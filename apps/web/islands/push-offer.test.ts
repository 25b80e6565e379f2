// In a process of its own: elements are made of what stands in their place here.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Part, woken } from './lib/woken.ts';

const { asked, said } = vi.hoisted(() => {
  const asked: ((state: string) => void)[] = [];
  const said: ((state: string) => void)[] = [];
  return { asked, said };
});
vi.mock('@/data/push.ts', () => ({
  pushState: () => new Promise((resolve) => asked.push(resolve)),
  startPush: () => new Promise((resolve) => said.push(resolve)),
  stopPush: () => new Promise((resolve) => said.push(resolve)),
}));

let start: Part;
let stop: Part;
let island: Part;
let page: Part;

const settled = () => new Promise((resolve) => setTimeout(resolve));
const press = (button: Part) => button.click();
const comeBack = () => page.dispatchEvent(new Event('visibilitychange'));

beforeEach(async () => {
  asked.length = 0;
  said.length = 0;
  start = new Part();
  stop = new Part();
  const parts = { 'button[name=start]': start, 'button[name=stop]': stop };
  ({ island, page } = await woken(() => import('./push-offer.ts'), {}, parts));
  asked.shift()?.('on');
  await settled();
});
afterEach(() => vi.unstubAllGlobals());

it('shows how it is after a press, whatever was asked before or meanwhile', async () => {
  expect(island.dataset.state).toBe('on');
  comeBack();
  press(stop);
  comeBack();
  const [before, meanwhile] = asked;
  before?.('on');
  await settled();
  said[0]?.('off');
  await settled();
  meanwhile?.('on');
  await settled();
  expect(island.dataset.state).toBe('off');
  comeBack();
  asked[2]?.('blocked');
  await settled();
  expect(island.dataset.state).toBe('blocked');
});

it('does what is pressed once at a time, on a button that keeps the focus', async () => {
  press(start);
  press(start);
  expect([said.length, start.disabled, start.attributes.get('aria-disabled')]).toEqual([1, false, 'true']);
  said[0]?.('on');
  await settled();
  expect(start.attributes.has('aria-disabled')).toBe(false);
  press(start);
  expect(said).toHaveLength(2);
});
