import { QueryClient } from "@tanstack/react-query";
import { Problem } from "@/lib/problem";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Refusals are final; only an unreachable or busy server is asked again.
      retry: (times, error) => times < 2 && error instanceof Problem && (error.status === 0 || error.status === 503),
    },
    // By default, TanStack Query would hold a change back while offline, without saying anything.
    mutations: { networkMode: "always" },
  },
});
