import { longestName } from '@thulubazaar/contract/limits';
import { HiddenContacts } from '@/forms/hidden-contacts.tsx';
import { TextField } from '@/forms/text-field.tsx';

interface Props {
  label: string;
  hint?: string;
  error: string | undefined;
  value: string;
  onChange(name: string): void;
  autoFocus?: boolean;
}

/** What others are to call a person, and what of it they will not be shown. */
export function NameField({ value, ...field }: Props) {
  return (
    <div>
      <TextField id="name" value={value} autoComplete="name" maxLength={longestName} required {...field} />
      <HiddenContacts text={value} />
    </div>
  );
}
