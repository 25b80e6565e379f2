import { askedOf, isAskedAtOnce } from '@thulubazaar/catalog/applies';
import type { Attribute } from '@thulubazaar/catalog/attribute';
import type { TypedAttributes } from '@thulubazaar/catalog/typed';
import type { Errors } from '@thulubazaar/frontend/drafts/steps';
import { useState } from 'react';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { AttributeField } from './attribute-field.tsx';

interface Props {
  categoryId: string | null;
  typed: TypedAttributes;
  errors: Errors;
  /** Those that qualify the price, or all others. */
  ofPrice?: boolean;
  onChange(typed: TypedAttributes): void;
}

/** What the category asks of a listing, in the catalogue's order; what few sellers need behind "more". */
export function AttributeFields({ categoryId, typed, errors, ofPrice = false, onChange }: Props) {
  const { t } = useTexts();
  const asked = askedOf(categoryId).filter((attribute) => Boolean(attribute.ofPrice) === ofPrice);
  const isAtOnce = (attribute: Attribute) => isAskedAtOnce(attribute, categoryId ?? '');
  const more = asked.filter((attribute) => !isAtOnce(attribute));
  const isSaid = (id: string) => typed[id] !== undefined && typed[id] !== '';
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || more.some(({ id }) => isSaid(id) || Boolean(errors[`attributes.${id}`]));
  const field = (attribute: Attribute) => (
    <AttributeField
      key={attribute.id}
      attribute={attribute}
      categoryId={categoryId ?? ''}
      value={typed[attribute.id]}
      error={errors[`attributes.${attribute.id}`]}
      onChange={(value) => onChange({ ...typed, [attribute.id]: value })}
    />
  );
  return (
    <>
      {asked.filter(isAtOnce).map(field)}
      {more.length > 0 && !isShown ? (
        <Button
          kind="secondary"
          icon="chevron-down"
          label={t('post.moreFields', { count: more.length })}
          accessibilityState={{ expanded: false }}
          onPress={() => setOpen(true)}
        />
      ) : null}
      {isShown ? more.map(field) : null}
    </>
  );
}
