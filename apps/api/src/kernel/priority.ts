/**
 * How far what nobody's page waits for steps back behind the API on their machine. Nice, not idle: a tenth of a processor that is
 * never quiet. With the lowest priority it would be a seventieth, and what takes a second there takes minutes.
 */
export const afterTheApi = 10;
