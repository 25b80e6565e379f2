/** A place as a form keeps it: its id for the API and its name to show. */
export type ChosenPlace = { id: string; label: { en: string; ne: string } };
