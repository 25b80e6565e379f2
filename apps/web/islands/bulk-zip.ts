import { send } from '@/data/plain-api.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  'data-upload': string;
  /** The largest zip, in bytes. */
  'data-most': number;
  'data-too-large': string;
  'data-refused': string;
  'data-unreachable': string;
}

interface Target {
  url: string;
  fields: Record<string, string>;
}

/** Sends the zip that its form holds straight into the store, with a bar: without scripts the form itself takes small ones. */
class BulkZip extends IslandElement {
  protected override wake(signal: AbortSignal): void {
    const form = this.querySelector('form');
    const bar = this.querySelector('progress');
    const said = this.querySelector('[role=alert]');
    const button = this.querySelector('button');
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    const say = (text: string | undefined) => {
      if (said) said.textContent = text ?? '';
    };
    const submit = async (event: Event) => {
      const file = input?.files?.[0];
      event.preventDefault();
      if (!file || !bar || !button) return;
      if (file.size > Number(this.dataset.most)) return say(this.dataset.tooLarge);
      say('');
      button.disabled = true;
      bar.hidden = false;
      const outcome = await this.#send(file, (part) => {
        bar.value = part;
      });
      if (outcome === 'done') return location.reload();
      button.disabled = false;
      bar.hidden = true;
      say(this.dataset[outcome]);
    };
    form?.addEventListener('submit', submit, { signal });
  }

  async #send(file: File, onProgress: (part: number) => void): Promise<'done' | 'refused' | 'unreachable'> {
    const { upload = '' } = this.dataset;
    try {
      const body = { fileName: file.name.slice(-200), byteCount: file.size };
      const announced = await send('POST /api/bulk/uploads/{id}/photos', upload, body);
      if (!announced.ok) return 'refused';
      const { photosUpload } = (await announced.json()) as { photosUpload: Target };
      await sendTo(photosUpload, file, onProgress);
      const completed = await send('POST /api/bulk/uploads/{id}/photos/complete', upload);
      return completed.ok ? 'done' : 'refused';
    } catch {
      return 'unreachable';
    }
  }
}

// Only this tells how much of it has gone.
function sendTo({ url, fields }: Target, file: File, onProgress: (part: number) => void): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onload = () => (request.status < 300 ? resolve() : reject(new Error('refused')));
    request.onerror = () => reject(new Error('lost'));
    request.open('POST', url);
    request.send(form);
  });
}

defineIsland('bulk-zip', BulkZip);
