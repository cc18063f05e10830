/** Whether there is such a picture; where there is none, the server draws one that says so, which loads like any other. */
export const hasPicture = (address: string): Promise<boolean> =>
  fetch(address, { method: "HEAD" }).then(
    ({ status }) => status !== 422,
    () => true,
  );
