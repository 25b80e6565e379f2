import { documentVersions } from '@thulubazaar/contract/document-versions';
import type { Block } from '@thulubazaar/frontend/legal/document';
import { type DocumentName, documents } from '@thulubazaar/frontend/legal/documents';
import { formatDate } from '@thulubazaar/frontend/words/format';
import { StyleSheet, View } from 'react-native';
import { openWeb } from '~/device/web-pages.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Screen } from '~/ui/screen.tsx';
import { space } from '~/ui/theme.ts';
import { Heading, Words } from '~/ui/words.tsx';
import { DocumentText } from './document-text.tsx';

const versions: Partial<Record<DocumentName, { number: number; validFrom: string }>> = documentVersions;

/** A page of words, which the app brings along: it is there without a line. */
export function DocumentScreen({ name }: { name: DocumentName }) {
  const { lang, t } = useTexts();
  const { title, lead, parts } = documents[name][lang];
  const version = versions[name];
  return (
    <Screen title={title}>
      <View style={styles.page}>
        {version ? (
          <Words size="s" colour="muted">
            {t('legal.version', {
              number: version.number,
              date: formatDate(`${version.validFrom}T12:00:00+05:45`, lang),
            })}
          </Words>
        ) : null}
        <Words size="l">{lead}</Words>
        {parts.map((part) => (
          <View key={part.id} style={styles.part}>
            <Heading size="l">{part.title}</Heading>
            {part.blocks.map((block) => (
              <BlockOf key={JSON.stringify(block)} block={block} of={name} />
            ))}
          </View>
        ))}
      </View>
    </Screen>
  );
}

function BlockOf({ block, of }: { block: Block; of: DocumentName }) {
  const { t } = useTexts();
  if (typeof block === 'string') return <DocumentText text={block} />;
  // Who runs the bazaar is said by the API to the web's pages.
  if ('operator' in block)
    return <Button kind="secondary" label={t('about.opensWeb')} onPress={() => openWeb(`/${of}`)} />;
  return block.map((item) => (
    <View key={item} style={styles.item}>
      <Words accessible={false}>•</Words>
      <View style={styles.text}>
        <DocumentText text={item} />
      </View>
    </View>
  ));
}

const styles = StyleSheet.create({
  page: { padding: space.l, gap: space.m },
  part: { gap: space.s, paddingTop: space.m },
  item: { flexDirection: 'row', gap: space.s },
  text: { flex: 1 },
});
