/** Copies a text to the clipboard; fails if the browser does not permit it. */
export async function copy(text: string): Promise<void> {
  // Browsers offer the clipboard only over encrypted connections, which a server in a private network may not have.
  if (window.isSecureContext) await navigator.clipboard.writeText(text);
  else if (!copySelected(text)) throw new Error("The browser did not copy");
}

/** Copies as a user would: selects the text and copies the selection. */
function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.style.cssText = "position: fixed; opacity: 0";
  document.body.append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way without encryption
  const copied = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}
