/** Goes to the sign-in with a full page load, so that nothing loaded for one user stays in memory for the next. */
export function leave() {
  location.assign("/sign-in");
}

/** The same, but not at the user's request: the sign-in tells the reason and leads back here. */
export function leaveForNow() {
  location.assign(`/sign-in?ended=true&next=${encodeURIComponent(location.pathname + location.search)}`);
}
