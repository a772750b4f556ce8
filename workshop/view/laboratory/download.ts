import type { Saved } from '../../state/laboratory.ts';

/** Hands a text to the browser as a file to be kept. */
export function download({ name, text }: Saved): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/toml' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
