import { DocumentScreen } from '~/features/legal/document-screen.tsx';

export default function Terms() {
  return <DocumentScreen name="terms" />;
}
