import { QueryClient } from "@tanstack/react-query";
import { Problem } from "@/lib/problem";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; only an unreachable or busy server is asked again.
      retry: (times, error) => times < 2 && error instanceof Problem && (error.status === 0 || error.status === 503),
    },
    // Out of reach, the library would hold a change back until the connection is there again, and say nothing meanwhile.
    mutations: { networkMode: "always" },
  },
});
