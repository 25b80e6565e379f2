import { type ComponentType, createElement } from 'react';
import { StyleSheet } from 'react-native';
import Svg, { Circle, Ellipse, G, Line, Path, Polygon, Polyline, Rect } from 'react-native-svg';
import icons from '~/generated/icons.json';
import type { Colour } from './colours.ts';
import { useColours } from './theme.ts';

export type IconName = keyof typeof icons;

const shapes: Record<string, ComponentType<object>> = {
  circle: Circle,
  ellipse: Ellipse,
  g: G,
  line: Line,
  path: Path,
  polygon: Polygon,
  polyline: Polyline,
  rect: Rect,
};

interface Props {
  name: IconName | (string & {});
  size?: number;
  colour?: Colour;
  filled?: boolean;
}

const styles = StyleSheet.create({ icon: { flexShrink: 0 } });

/** An icon of the interface or of a category. It decorates: what it stands beside, or the label around it, says what is meant. */
export function Icon({ name, size = 22, colour = 'ink', filled = false }: Props) {
  const ink = useColours()[colour];
  const nodes = icons[name as IconName] as [string, Record<string, string>][] | undefined;
  if (!nodes) return null;
  return (
    <Svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={filled ? ink : 'none'}
      stroke={ink}
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      style={styles.icon}
    >
      {nodes.map(([shape, attributes], index) =>
        createElement(shapes[shape] ?? Path, { key: index, ...attributes }),
      )}
    </Svg>
  );
}
