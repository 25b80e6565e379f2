import { DocumentScreen } from '~/features/legal/document-screen.tsx';

export default function Privacy() {
  return <DocumentScreen name="privacy" />;
}
