import { DocumentScreen } from '~/features/legal/document-screen.tsx';

export default function Safety() {
  return <DocumentScreen name="safety" />;
}
