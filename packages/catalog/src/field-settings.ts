/** What an admin may make of a field in one category: besides these a field is as its own file says. */
export const fieldSettings = ['required', 'optional', 'hidden'] as const;
export type FieldSetting = (typeof fieldSettings)[number];

/** By category, then by attribute. */
export type FieldSettings = Readonly<Record<string, Readonly<Record<string, FieldSetting>>>>;

let settings: FieldSettings = {};
let whenSet = () => {};

/**
 * Lays an admin's settings over the files, for this process or page: they are read with the categories, which say them. The files stay
 * what says which fields there are.
 */
export function setFieldSettings(next: FieldSettings): void {
  settings = next;
  whenSet();
}

/** Calls back after each change; once a program. */
export function onFieldSettings(listener: () => void): void {
  whenSet = listener;
}

/** What an admin has made of an attribute in a category; undefined where nothing. */
export function settingOf(attributeId: string, categoryId: string): FieldSetting | undefined {
  return settings[categoryId]?.[attributeId];
}
