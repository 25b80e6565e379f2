import type { AttributeValues, Lang } from '@thulubazaar/catalog/attribute';
import { describeAttributes } from '@thulubazaar/catalog/describe';
import { Fragment } from 'react';

interface Props {
  categoryId: string;
  attributes: AttributeValues;
  lang: Lang;
}

/** What a listing says of itself, as rows of a list of facts. */
export function AttributeFacts({ categoryId, attributes, lang }: Props) {
  return describeAttributes(categoryId, attributes, lang).map(({ id, label, value }) => (
    <Fragment key={id}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </Fragment>
  ));
}
