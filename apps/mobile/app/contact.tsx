import { DocumentScreen } from '~/features/legal/document-screen.tsx';

export default function Contact() {
  return <DocumentScreen name="contact" />;
}
