import { type Brush, each, hsl, oval, rect, shape } from './draw.ts';

/** What small things are laid on to be photographed, seen from above: wood, cloth, paper, stone, a bed. */
export function tabletop(brush: Brush): string {
  const { among, one } = brush;
  const on = one([planks, planks, checks, stone, sheet, weave, newspaper]);
  const turn = among(-24, 24);
  return (
    `<g transform="rotate(${turn.toFixed(1)} 320 240) scale(1.5) translate(-107 -80)">${on(brush)}</g>` +
    beside(brush)
  );
}

function planks({ among, one }: Brush): string {
  const wide = among(54, 120);
  const hue = among(18, 36);
  const light = one([among(24, 36), among(44, 58), among(62, 74)]);
  return each(Math.ceil(640 / wide), (no) => {
    const y = no * wide;
    return (
      rect([0, y, 640, wide - 2], hsl(hue + among(-3, 3), among(26, 46), light + among(-4, 4))) +
      each(7, () =>
        shape(
          `M${among(-40, 400)} ${y + among(4, wide - 4)} q${among(60, 160)} ${among(-8, 8)} ${among(200, 320)} 0`,
          'none',
          'stroke="rgba(40,20,0,.2)" stroke-width="1.6"',
        ),
      ) +
      rect([among(0, 640), y, 2, wide], 'rgba(0,0,0,.3)')
    );
  });
}

function checks({ among }: Brush): string {
  const hue = among(0, 360);
  const wide = among(26, 64);
  const stripe = hsl(hue, among(44, 70), among(36, 54));
  return (
    rect([0, 0, 640, 640], hsl(hue, 20, 92)) +
    each(Math.ceil(320 / wide), (no) => rect([no * wide * 2, 0, wide, 640], stripe, 'opacity=".55"')) +
    each(Math.ceil(320 / wide), (no) => rect([0, no * wide * 2, 640, wide], stripe, 'opacity=".55"'))
  );
}

function stone({ among, one }: Brush): string {
  const light = one([among(20, 30), among(58, 70), among(82, 92)]);
  const hue = one([30, 210, 10, 150]);
  return (
    rect([0, 0, 640, 640], hsl(hue, among(3, 16), light)) +
    each(90, () =>
      oval(
        [among(0, 640), among(0, 480), among(2, 14), among(1.5, 8)],
        hsl(hue, 12, light + among(-16, 16)),
        'opacity=".6"',
      ),
    ) +
    each(5, () =>
      shape(
        `M${among(-40, 200)} ${among(0, 480)} q${among(60, 220)} ${among(-90, 90)} ${among(300, 560)} ${among(-60, 60)}`,
        'none',
        `stroke="${hsl(hue, 10, light + one([-20, 12]))}" stroke-width="${among(1, 5)}"`,
      ),
    )
  );
}

/** A sheet or a blanket with its folds. */
function sheet({ among, one }: Brush): string {
  const hue = among(0, 360);
  const [strength, light] = [among(12, 56), among(42, 84)];
  const dots = one([true, false]);
  return (
    rect([0, 0, 640, 640], hsl(hue, strength, light)) +
    (dots
      ? each(70, (no) =>
          oval(
            [(no % 10) * 62 + (Math.floor(no / 10) % 2) * 31, Math.floor(no / 10) * 60, 9, 9],
            hsl(hue + 160, 50, 88),
          ),
        )
      : '') +
    each(8, () => {
      const [x, y] = [among(-60, 560), among(-20, 460)];
      const to = `q${among(60, 140)} ${among(-70, 70)} ${among(180, 330)} ${among(-90, 90)}`;
      return (
        shape(`M${x} ${y} ${to}`, 'none', `stroke="rgba(0,0,0,.13)" stroke-width="${among(12, 30)}"`) +
        shape(`M${x} ${y - 14} ${to}`, 'none', `stroke="rgba(255,255,255,.2)" stroke-width="${among(8, 18)}"`)
      );
    })
  );
}

/** A mat of straw, or a carpet with its rows. */
function weave({ among }: Brush): string {
  const [hue, size] = [among(0, 60), among(18, 34)];
  const light = among(40, 70);
  return (
    rect([0, 0, 640, 640], hsl(hue, 34, light)) +
    each(Math.ceil(640 / size), (row) =>
      each(Math.ceil(640 / size / 2), (no) =>
        rect(
          [no * size * 2 + (row % 2) * size, row * size, size - 2, size - 2],
          hsl(hue + among(-6, 6), 40, light - among(6, 18)),
          'rx="3"',
        ),
      ),
    )
  );
}

function newspaper({ among }: Brush): string {
  const wide = among(110, 150);
  return (
    rect([0, 0, 640, 640], hsl(44, 14, among(80, 90))) +
    each(5, (column) =>
      each(34, (no) =>
        rect(
          [column * wide + 12, no * 15 + 10, wide - 24 - (no % 5 === 4 ? 40 : 0), no % 11 === 0 ? 11 : 5],
          no % 11 === 0 ? '#3a3a3a' : '#9a978f',
        ),
      ),
    ) +
    rect([among(20, 300), among(40, 200), wide * 1.6, 120], hsl(210, 5, among(46, 66)))
  );
}

/** What lies beside it by chance. */
function beside({ among, one }: Brush): string {
  const [x, y] = [one([among(20, 110), among(530, 620)]), one([among(20, 90), among(390, 460)])];
  const kind = one(['cup', 'pen', 'plant', 'box', 'none', 'none']);
  const hue = among(0, 360);
  if (kind === 'cup')
    return (
      oval([x + 6, y + 8, 66, 64], 'rgba(0,0,0,.24)') +
      oval([x, y, 62, 60], hsl(hue, 30, 86)) +
      oval([x, y, 48, 46], hsl(26, 56, 30))
    );
  if (kind === 'pen')
    return `<g transform="rotate(${among(-70, 70).toFixed(0)} ${x.toFixed(0)} ${y.toFixed(0)})">${rect([x - 80, y + 6, 170, 12], 'rgba(0,0,0,.2)')}${rect([x - 84, y, 170, 12], hsl(hue, 60, 40), 'rx="6"')}</g>`;
  if (kind === 'plant')
    return each(9, () =>
      oval(
        [x + among(-50, 50), y + among(-44, 44), among(20, 34), among(10, 18)],
        hsl(among(90, 140), 40, among(26, 46)),
      ),
    );
  if (kind === 'box')
    return (
      rect([x - 66, y - 46, 150, 110], 'rgba(0,0,0,.22)') +
      rect([x - 74, y - 56, 150, 110], hsl(30, 44, among(48, 62))) +
      rect([x - 12, y - 56, 26, 110], 'rgba(255,255,255,.4)')
    );
  return '';
}
