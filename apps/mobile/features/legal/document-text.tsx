import { useRouter } from 'expo-router';
import { linkToRoute } from '~/device/link-to-route.ts';
import { openWeb } from '~/device/web-pages.ts';
import { Words } from '~/ui/words.tsx';

const link = /\[([^\]]+)\]\((\/[^)\s]*)\)/g;

/** A sentence of a document, with its links: to screens of the app where it has them, to the web else. */
export function DocumentText({ text }: { text: string }) {
  const router = useRouter();
  const open = (path: string) => {
    const route = linkToRoute(path);
    if (route) router.push(route);
    else openWeb(path);
  };
  let end = 0;
  const pieces = [...text.matchAll(link)].flatMap(({ 0: whole, 1: label = '', 2: path = '', index }) => {
    const before = text.slice(end, index);
    end = index + whole.length;
    return [
      before,
      <Words key={index} colour="link" accessibilityRole="link" onPress={() => open(path)}>
        {label}
      </Words>,
    ];
  });
  return (
    <Words>
      {pieces}
      {text.slice(end)}
    </Words>
  );
}
