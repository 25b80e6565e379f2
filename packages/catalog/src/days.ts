const quarters = Array.from(
  { length: 40 },
  (_, at) => `${2024 + Math.floor(at / 4)}-${String((at % 4) * 3 + 1).padStart(2, '0')}-01`,
);

/** Bounds of days; the index keeps the quarters of this decade apart, within which days are compared. */
export const anyDay = { min: '1950-01-01', max: '2099-12-31', steps: quarters } as const;
