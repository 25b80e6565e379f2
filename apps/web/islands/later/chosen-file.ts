import { preparePhoto } from '@/data/photos/prepare.ts';
import { defineIsland, IslandElement } from '../lib/island-element.ts';

export interface Attributes {
  /** The file is a photo, which is made lighter before it is sent. */
  'data-photo'?: '' | undefined;
  /** The largest file that is taken, in bytes, and what is said of a larger one. */
  'data-most': number;
  'data-too-large': string;
}

/**
 * Says beside the button of a file (forms/file-field.tsx) what the chosen one is called; that one is chosen shows without it. A photo
 * goes as small as on other pages; what is still too large is said before it is on its way for minutes.
 */
class ChosenFile extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const input = this.querySelector('input');
    const shown = this.querySelector<HTMLElement>('.file-chosen');
    if (!input || !shown) return;
    const show = async () => {
      const [file] = input.files ?? [];
      if (!file) return;
      shown.textContent = file.name;
      const sent = this.dataset.photo === undefined ? file : await lighter(file);
      // Another one was chosen meanwhile.
      if (input.files?.[0] !== file) return;
      if (sent !== file) input.files = listOf(sent);
      const isTooLarge = sent.size > Number(this.dataset.most);
      input.setCustomValidity(isTooLarge ? (this.dataset.tooLarge ?? '') : '');
      shown.toggleAttribute('data-wrong', isTooLarge);
      if (isTooLarge) shown.textContent = this.dataset.tooLarge ?? '';
    };
    input.addEventListener('change', show, { signal });
    // On the way back a browser may still have it.
    show();
  }
}

/** The photo as it is enough to be looked at; what cannot be read here goes as it is. */
async function lighter(file: File): Promise<File> {
  const prepared = await preparePhoto(file).catch(() => null);
  if (!prepared || prepared.blob === file) return file;
  return new File([prepared.blob], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: prepared.type });
}

/** Files as an input takes them. */
function listOf(file: File): FileList {
  const carrier = new DataTransfer();
  carrier.items.add(file);
  return carrier.files;
}

defineIsland('chosen-file', ChosenFile);
