/**
 * Whether the server can make this picture. If not, it sends an image that says so, which loads like any other, so only the
 * status tells.
 */
export const hasPicture = (address: string): Promise<boolean> =>
  fetch(address, { method: "HEAD" }).then(
    ({ status }) => status !== 422,
    () => true,
  );
