import { backdropOf, type Scene } from './backdrops.ts';
import { type Brush, each, hsl, oval, rect, shape } from './draw.ts';

const line = 'stroke="#fff" stroke-width="13" stroke-linecap="round" stroke-linejoin="round"';

/** What a notice is of, in a few strokes around 0,0. */
const signs: Record<string, string> = {
  work:
    rect([-76, -34, 152, 100], 'none', `${line} rx="12"`) +
    shape('M-30 -34 v-26 h60 v26 M-76 10 h152', 'none', line),
  abroad: shape('M-86 14 L86 -50 L34 74 L-2 30Z M-2 30 L86 -50', 'none', line),
  school: shape('M-96 -16 L0 -60 L96 -16 L0 28Z M-56 6 v46 q56 34 112 0 v-46', 'none', line),
  repair: shape('M-66 66 L14 -14 M14 -14 q-14 -56 48 -58 l-26 30 l22 22 l30 -26 q-2 60 -58 48', 'none', line),
  people:
    oval([-34, -26, 28, 28], 'none', line) +
    oval([44, -18, 22, 22], 'none', line) +
    shape('M-84 66 q0 -54 50 -54 t50 54 M44 26 q44 0 44 40', 'none', line),
  journey: shape('M-96 62 L-28 -56 L14 12 L38 -22 L96 62Z', 'none', line),
  trade: shape('M-86 -26 H86 L70 66 H-70Z M-40 -26 q0 -52 40 -52 t40 52', 'none', line),
};

interface Sheet {
  width: number;
  height: number;
  paper: string;
  ink: string;
  strong: string;
}

/** Words, as far as one can read them from here. */
function lines(
  { among }: Brush,
  [x, y, width]: readonly [number, number, number],
  count: number,
  fill: string,
): string {
  return each(count, (no) => rect([x, y + no * 21, width * among(0.55, 1), 9], fill, 'rx="3"'));
}

function sign(of: string, x: number, y: number, size: number): string {
  return `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) scale(${size.toFixed(2)})">${signs[of] ?? signs.work}</g>`;
}

/** A sign on a dark sheet, with the steps of dhaka weave above it. */
function printed(brush: Brush, of: string, { width, height, paper, ink, strong }: Sheet): string {
  const steps = each(9, (no) => shape(`M${(no + 0.5) * (width / 9) - 14} 26 l14 -14 l14 14 l-14 14Z`, ink));
  return (
    rect([0, 0, width, height], strong) +
    steps +
    oval([width / 2, height * 0.38, width * 0.27, width * 0.27], '#fff', 'opacity=".14"') +
    sign(of, width / 2, height * 0.38, width / 420) +
    rect([width * 0.12, height * 0.66, width * brush.among(0.5, 0.76), 20], ink, 'rx="4"') +
    lines(brush, [width * 0.12, height * 0.75, width * 0.7], 4, paper)
  );
}

/** A head in one colour, the rest on white. */
function headed(brush: Brush, of: string, { width, height, paper, ink, strong }: Sheet): string {
  const head = height * brush.among(0.26, 0.4);
  return (
    rect([0, 0, width, height], paper) +
    rect([0, 0, width, head], strong) +
    sign(of, width * brush.one([0.2, 0.5, 0.8]), head / 2, head / 240) +
    rect([width * 0.08, head + 24, width * brush.among(0.5, 0.8), 24], strong, 'rx="3"') +
    lines(brush, [width * 0.08, head + 64, width * 0.82], Math.floor((height - head - 120) / 21), '#6f6a62') +
    rect([0, height - 38, width, 38], ink)
  );
}

/** Two columns, with a box for each thing that is offered. */
function listed(brush: Brush, of: string, { width, height, paper, ink, strong }: Sheet): string {
  const boxes = brush.one([4, 6]);
  return (
    rect([0, 0, width, height], ink) +
    rect([10, 10, width - 20, height - 20], paper) +
    rect([26, 26, width - 52, 46], strong, 'rx="6"') +
    rect([46, 42, (width - 92) * brush.among(0.5, 0.9), 14], paper) +
    each(boxes, (no) => {
      const [x, y] = [
        26 + (no % 2) * ((width - 40) / 2),
        90 + Math.floor(no / 2) * ((height - 130) / (boxes / 2)),
      ];
      const [wide, high] = [(width - 66) / 2, (height - 160) / (boxes / 2)];
      return (
        rect([x, y, wide, high], no % 3 === 0 ? strong : ink, 'rx="8" opacity=".85"') +
        (no === 0
          ? sign(of, x + wide / 2, y + high / 2, high / 260)
          : lines(brush, [x + 14, y + 18, wide - 28], Math.max(1, Math.floor(high / 26)), paper))
      );
    })
  );
}

/** A page from a copybook, written with a thick pen. */
function written(brush: Brush, _: string, { width, height, strong }: Sheet): string {
  const { among } = brush;
  const word = (x: number, y: number, wide: number) =>
    shape(
      `M${x} ${y} h${wide} M${x + 6} ${y} q4 26 ${wide * 0.2} 18 t${wide * 0.26} -6 t${wide * 0.3} 8 M${x + wide * 0.5} ${y} v30`,
      'none',
      `stroke="${strong}" stroke-width="${among(4, 7)}" stroke-linecap="round"`,
    );
  return (
    rect([0, 0, width, height], '#fbf8ee') +
    each(Math.floor(height / 30), (no) => rect([0, no * 30 + 24, width, 1.5], '#a9bfd6')) +
    rect([width * 0.12, 0, 2, height], '#d98a8a') +
    each(Math.floor(height / 66), (no) =>
      each(3, (at) =>
        word(
          width * 0.17 + at * width * 0.27 + among(-6, 6),
          50 + no * 62 + among(-4, 4),
          width * among(0.16, 0.24),
        ),
      ),
    )
  );
}

/** A notice on a wall, as those who look for people hang one out: printed or written, whole or torn at a corner. */
export function poster(brush: Brush, of: string): Scene {
  const { among, one } = brush;
  const hue = among(0, 360);
  const across = one([true, false, false]);
  const sheet = {
    width: across ? among(400, 500) : among(260, 340),
    height: across ? among(270, 330) : among(370, 440),
    paper: hsl(hue + one([0, 40]), among(4, 30), among(90, 97)),
    ink: hsl(hue + one([40, 180, 300]), among(50, 76), among(46, 70)),
    strong: hsl(hue, among(46, 76), among(24, 40)),
  };
  const draw = one([printed, headed, listed, written]);
  const [x, y] = [320 + among(-80, 80) - sheet.width / 2, 240 + among(-24, 24) - sheet.height / 2];
  const pins = one([true, false]);
  const tape = hsl(50, 30, 84);
  return {
    back: backdropOf(brush, 'wall'),
    front:
      `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${among(-5, 5).toFixed(2)})">` +
      rect([8, 10, sheet.width, sheet.height], '#000', 'opacity=".28"') +
      draw(brush, of, sheet) +
      shape(`M0 ${sheet.height * 0.5} H${sheet.width}`, 'none', 'stroke="rgba(0,0,0,.1)" stroke-width="3"') +
      (pins
        ? oval([sheet.width / 2, 10, 8, 8], '#c0392b') +
          oval([sheet.width / 2 + 2, 8, 3, 3], '#fff', 'opacity=".6"')
        : rect([-16, -8, 60, 20], tape, 'opacity=".8" transform="rotate(-30)"') +
          rect(
            [sheet.width - 46, -10, 60, 20],
            tape,
            `opacity=".8" transform="rotate(28 ${sheet.width.toFixed(0)} 0)"`,
          )) +
      '</g>',
  };
}
