import type { PhotoViewer } from '../later/photo-viewer.ts';

/**
 * The element inside a gallery that shows its photos over the whole screen, once its script is there: few who read a listing open a
 * photo, so it comes with the first one that is opened.
 * @throws Error where it cannot be fetched
 */
export function viewerOf(gallery: HTMLElement): Promise<PhotoViewer> {
  const viewer = gallery.querySelector<PhotoViewer>('photo-viewer');
  return new Promise((resolve, reject) => {
    const ready = () => (viewer && 'open' in viewer ? resolve(viewer) : reject(new Error('no viewer')));
    if (customElements.get('photo-viewer')) return ready();
    const script = document.createElement('script');
    script.src = gallery.dataset.viewer ?? '';
    script.addEventListener('load', ready);
    script.addEventListener('error', () => reject(new Error('the viewer did not come')));
    document.head.append(script);
  });
}
