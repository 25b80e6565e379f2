// As much of what generate-outlines.ts draws with as it uses; neither comes with types.
declare module 'd3-delaunay' {
  export class Delaunay {
    static from(points: readonly (readonly [number, number])[]): Delaunay;
    voronoi(bounds: readonly [left: number, top: number, right: number, bottom: number]): {
      /** A closed ring. */
      cellPolygon(index: number): [number, number][];
    };
  }
}

declare module 'topojson-client' {
  export function feature(
    topology: unknown,
    object: unknown,
  ): { features: { properties: { name: string }; geometry: { coordinates: number[][][] } }[] };
}
