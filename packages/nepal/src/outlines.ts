/** Where the parts of Nepal are, roughly: paths of SVG (generate-outlines.ts says from what). */
export interface Outlines {
  /** Of the country's picture. */
  width: number;
  height: number;
  country: string;
  /** By the id of the district. */
  districts: Record<string, DistrictOutline>;
}

interface DistrictOutline {
  /** The district in the country's picture. */
  at: string;
  /** Of the district's own picture. */
  width: number;
  height: number;
  /** Its local levels in its own picture, by their ids. */
  locals: Record<string, string>;
}
