declare global {
  interface Window {
    /** Answers on their way, by what was asked for: public/start.js asks before the modules are there. */
    vitrineEarly?: Map<string, Promise<Response>>;
  }
}

// In milliseconds since the page began to load; what comes later is asked for when it is wanted.
const freshFor = 15_000;

/** Asks the server, or takes the answer to what was asked for already as the page began to load. */
export async function fetchOrTake(request: Request): Promise<Response> {
  const early = window.vitrineEarly;
  // A change may make any of them wrong.
  if (request.method !== "GET" || performance.now() > freshFor) early?.clear();
  const { pathname, search } = new URL(request.url);
  const taken = early?.get(pathname + search);
  early?.delete(pathname + search);
  const answer = await taken?.catch(() => undefined);
  // That nobody is signed in is an answer as well, and would be the same once more.
  return answer && (answer.ok || answer.status === 401) ? answer : fetch(request);
}
