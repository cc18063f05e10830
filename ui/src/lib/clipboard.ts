/** Puts a text into the clipboard; fails where the browser does not let the page. */
export async function copy(text: string): Promise<void> {
  // Browsers keep the clipboard from pages whose connection is not encrypted, as in a network of one's own.
  if (window.isSecureContext) await navigator.clipboard.writeText(text);
  else if (!copySelected(text)) throw new Error("The browser did not copy");
}

/** As somebody does it by hand: selects the text and copies what is selected. */
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
