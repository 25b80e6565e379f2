import { type Brush, each, hsl, outdoors, oval, rect, shape } from './draw.ts';

/** A plot among fields, with its corners marked. */
export function land(brush: Brush): string {
  const [left, right, far] = [brush.among(60, 150), brush.among(490, 590), brush.among(285, 310)];
  const soil = hsl(brush.among(26, 92), brush.among(28, 46), brush.among(42, 58));
  const corners = [
    [left + 80, far],
    [right - 80, far],
    [right, 440],
    [left, 440],
  ] as const;
  const rows = each(6, (no) =>
    shape(
      `M${left + 70 - no * 11} ${far + 10 + no * 24} H${right - 70 + no * 11}`,
      'none',
      'stroke="rgba(0,0,0,.14)" stroke-width="4"',
    ),
  );
  const rope = corners.map(([x, y]) => `${x} ${y - 26}`).join(' L');
  return outdoors(
    brush,
    shape(`M${corners.map(([x, y]) => `${x} ${y}`).join(' L')}Z`, soil) +
      rows +
      shape(`M${rope}Z`, 'none', `stroke="${hsl(brush.among(0, 360), 70, 48)}" stroke-width="3"`) +
      corners.map(([x, y]) => rect([x - 4, y - 34, 8, 36], '#f4f0e6')).join('') +
      each(3, () => {
        const [x, y] = [brush.among(0, 640), brush.among(255, 275)];
        return (
          rect([x - 4, y - 6, 8, 26], '#5b4029') +
          oval([x, y - 22, 24, 28], hsl(brush.among(96, 130), 40, 30))
        );
      }),
  );
}

/** A house of two or three storeys, as towns have them: a flat roof with a tank on it. */
export function house(brush: Brush): string {
  const storeys = brush.one([2, 2, 3]);
  const wide = brush.among(220, 320);
  const x = brush.among(150, 470 - wide);
  const wall = hsl(brush.among(0, 360), brush.among(24, 54), brush.among(62, 80));
  const trim = hsl(brush.among(0, 40), 40, brush.among(28, 40));
  const high = 92;
  const windows = brush.one([2, 3]);
  return outdoors(
    brush,
    each(storeys, (no) => {
      const y = 400 - (no + 1) * high;
      return (
        rect([x, y, wide, high], wall) +
        rect([x - 12, y - 6, wide + 24, 12], trim) +
        each(windows, (at) => {
          const at0 = x + 24 + (at * (wide - 48)) / windows;
          return no === 0 && at === 1
            ? rect([at0 + 4, y + 22, 46, 70], trim)
            : rect([at0, y + 24, 54, 44], '#dfeaf2', `stroke="${trim}" stroke-width="6"`) +
                rect([at0 + 25, y + 24, 4, 44], trim);
        }) +
        (no > 0 ? each(10, (at) => rect([x - 8 + (at * (wide + 10)) / 10, y + high - 34, 4, 34], trim)) : '')
      );
    }) +
      rect([x + wide - 78, 400 - storeys * high - 52, 46, 46], '#23262b', 'rx="8"') +
      rect([0, 398, 640, 82], hsl(brush.among(20, 40), 14, brush.among(46, 60))),
  );
}

/** A row of shutters below a sign. */
export function shop(brush: Brush): string {
  const count = brush.one([2, 2, 3]);
  const wall = hsl(brush.among(0, 360), brush.among(16, 44), brush.among(66, 82));
  const [steel, sign] = [
    hsl(brush.among(190, 230), brush.among(8, 46), brush.among(44, 62)),
    hsl(brush.among(0, 360), 62, 38),
  ];
  const wide = 520 / count;
  const open = brush.one([-1, 0, 1]);
  return outdoors(
    brush,
    rect([40, 70, 560, 340], wall) +
      rect([32, 60, 576, 16], 'rgba(0,0,0,.2)') +
      each(count, (no) => {
        const x = 60 + no * wide;
        const from = no === open ? 190 : 176;
        return (
          rect([x, 176, wide - 20, 224], no === open ? '#2b2622' : steel) +
          each(no === open ? 3 : 16, (at) => rect([x, from + at * 14, wide - 20, 3], 'rgba(0,0,0,.2)')) +
          rect([x, 112, wide - 20, 48], sign, 'rx="4"') +
          rect([x + 20, 130, (wide - 60) * brush.among(0.5, 1), 12], '#fff6e0')
        );
      }) +
      rect([0, 400, 640, 80], hsl(30, 6, brush.among(46, 60))) +
      rect([0, 400, 640, 8], 'rgba(0,0,0,.2)'),
  );
}
