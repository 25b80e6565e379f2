import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { Island } from '@/shell/island.tsx';
import { describedBy, Field } from './field.tsx';
import { FileButton } from './file-button.tsx';

interface Props {
  id: string;
  name: string;
  accept: string;
  lang: Lang;
  label: string;
  hint?: string;
  /** What is asked for. */
  of: 'photo' | 'file';
  /** The largest that is taken. */
  mostBytes: number;
}

/**
 * A file that goes with a form that the browser sends, which is for that: a button of it that needs none says `formNoValidate`. That one is chosen
 * shows without scripts; with them, what it is called.
 */
export function FileField({ id, name, accept, lang, label, hint, of, mostBytes }: Props) {
  const t = translate(lang);
  return (
    <Field id={id} label={label} hint={hint}>
      <Island
        name="chosen-file"
        className="file-field"
        data-photo={of === 'photo' ? '' : undefined}
        data-most={mostBytes}
        data-too-large={t('form.fileTooLarge', { count: Math.floor(mostBytes / 1024 / 1024) })}
      >
        <FileButton
          id={id}
          name={name}
          accept={accept}
          required
          choose={t(of === 'photo' ? 'form.choosePhoto' : 'form.chooseFile')}
          chosen={t('form.fileChosen')}
          {...describedBy(id, { hint: hint !== undefined })}
        />
      </Island>
    </Field>
  );
}
