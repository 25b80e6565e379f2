interface Props {
  id: string;
  label: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

/** A box to tick, as high as a finger needs. */
export function Check({ id, label, checked, onChange }: Props) {
  return (
    <label htmlFor={id} className="flex min-h-11 cursor-pointer items-center gap-2.5">
      <input
        id={id}
        type="checkbox"
        className="size-5 accent-brand"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
