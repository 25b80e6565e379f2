import { DocumentScreen } from '~/features/legal/document-screen.tsx';

export default function Help() {
  return <DocumentScreen name="help" />;
}
