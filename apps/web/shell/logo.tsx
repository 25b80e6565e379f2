/** The mark: a market stall's awning over a diamond of dhaka weave. */
export function Logo() {
  return (
    <svg className="size-9 flex-none" viewBox="0 0 36 36" aria-hidden="true">
      <path
        fill="#fff4e4"
        d="M5 4h26l3 9a4.7 4.7 0 0 1-8 3 5.3 5.3 0 0 1-8 0 5.3 5.3 0 0 1-8 0 4.7 4.7 0 0 1-8-3z"
      />
      <path
        fill="#f2a41c"
        d="M11.4 4h5.2l-1 13.2a5.3 5.3 0 0 1-5.6-1.200L9.500 13zM24.600 4h-5.200l1 13.200a5.300 5.300 0 0 0 5.600-1.200l.5-3z"
      />
      <path fill="#f2a41c" d="M18 20l6 6-6 6-6-6z" />
      <path fill="#8c0d33" d="M18 23.500l2.500 2.500-2.500 2.500-2.500-2.500z" />
      <path fill="#fff4e4" d="M4 20h3v12H4zM29 20h3v12h-3z" />
    </svg>
  );
}
