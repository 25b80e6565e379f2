import type { IconName } from '@/generated/icon-names.ts';
import sprite from '@/generated/icons.svg';
import subcategorySprite from '@/generated/subcategory-icons.svg';

/** An interface icon or the icon of a top category. Decorative: the text beside it carries the meaning. */
export function Icon({ name, className }: { name: IconName | (string & {}); className?: string }) {
  return (
    <svg className={className ? `icon ${className}` : 'icon'} aria-hidden="true">
      <use href={`${sprite.src}#${name}`} />
    </svg>
  );
}

/** The icon of a subcategory; a second file, since only category pages show them. */
export function SubcategoryIcon({ name }: { name: string }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`${subcategorySprite.src}#${name}`} />
    </svg>
  );
}
