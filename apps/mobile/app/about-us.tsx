import { DocumentScreen } from '~/features/legal/document-screen.tsx';

export default function AboutUs() {
  return <DocumentScreen name="about" />;
}
