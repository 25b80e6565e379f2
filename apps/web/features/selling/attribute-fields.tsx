'use client';

import { askedOf, isAskedAtOnce } from '@thulubazaar/catalog/applies';
import type { Attribute } from '@thulubazaar/catalog/attribute';
import type { TypedAttributes } from '@thulubazaar/catalog/typed';
import type { Errors } from '@thulubazaar/frontend/drafts/steps';
import { useState } from 'react';
import { useTexts } from '@/i18n/texts.tsx';
import { AttributeField } from './attribute-field.tsx';

interface GroupProps {
  categoryId: string | null;
  typed: TypedAttributes;
  errors: Errors;
  /** Those that qualify the price, or all others. */
  ofPrice?: boolean;
  onChange(typed: TypedAttributes): void;
}

/** What the category asks of a listing, in the catalogue's order; what few sellers need behind "more". */
export function AttributeFields({ categoryId, typed, errors, ofPrice = false, onChange }: GroupProps) {
  const { t } = useTexts();
  const asked = askedOf(categoryId).filter((attribute) => Boolean(attribute.ofPrice) === ofPrice);
  const isAtOnce = (attribute: Attribute) => isAskedAtOnce(attribute, categoryId ?? '');
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
  const more = asked.filter((attribute) => !isAtOnce(attribute));
  const isSaid = (id: string) => typed[id] !== undefined && typed[id] !== '';
  const isUsed = more.some(({ id }) => isSaid(id) || Boolean(errors[`attributes.${id}`]));
  // It does not close over an answer that was just taken back.
  const [isOpen, setIsOpen] = useState(isUsed);
  if (isUsed && !isOpen) setIsOpen(true);
  return (
    <>
      {asked.filter(isAtOnce).map(field)}
      {more.length > 0 ? (
        <details className="panel" open={isOpen || undefined}>
          <summary>{t('post.moreFields', { count: more.length })}</summary>
          <div className="grid gap-5 p-4 pt-1">{more.map(field)}</div>
        </details>
      ) : null}
    </>
  );
}
