/** A page of words: headings, short paragraphs, lists. Links are written `[label](/path)`, without the language. */
export interface Document {
  title: string;
  /** For search engines. */
  description: string;
  lead: string;
  parts: readonly DocumentPart[];
}

export interface DocumentPart {
  /** Where a link to it leads: the same in both languages. */
  id: string;
  title: string;
  blocks: readonly Block[];
}

/** A paragraph, a list, or who runs the site and who hears grievances, as the operator has said. */
export type Block = string | readonly string[] | { operator: 'company' | 'grievance' };
