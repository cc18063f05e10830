declare global {
  interface Window {
    /** Responses on their way, by request path: public/start.js makes the requests before the modules are loaded. */
    vitrineEarly?: Map<string, Promise<Response>>;
  }
}

// In milliseconds since the page began to load; after that, early responses are not used.
const freshFor = 15_000;

/** Sends the request, or takes the response if public/start.js has already sent it. */
export async function fetchOrTake(request: Request): Promise<Response> {
  const early = window.vitrineEarly;
  // A change may make any of them stale.
  if (request.method !== "GET" || performance.now() > freshFor) early?.clear();
  const { pathname, search } = new URL(request.url);
  const taken = early?.get(pathname + search);
  early?.delete(pathname + search);
  const answer = await taken?.catch(() => undefined);
  // A 401 is a valid response too, and would be the same a second time.
  return answer && (answer.ok || answer.status === 401) ? answer : fetch(request);
}
