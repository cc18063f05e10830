import { queryOptions, useMutation, useQuery } from "@tanstack/react-query";
import { Problem } from "@/lib/problem";
import { body, client, forgetSignedIn, isSignedIn, rememberCsrfToken } from "./client";
import { queryClient } from "./queryClient";
import type { Me, User } from "./types";

type Known = Pick<Me, "user" | "csrfToken">;
const nobody: Known = { user: null, csrfToken: null };

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async (): Promise<Known> => {
    const signedIn = isSignedIn();
    const me = await body(client.GET("/v1/me")).catch((error: unknown) => {
      if (error instanceof Problem && error.status === 401) return nobody;
      throw error;
    });
    rememberCsrfToken(me.csrfToken ?? null);
    // The page is about to go to the sign-in. An error keeps the last result, so that what is still shown has its user.
    if (signedIn && me.user == null) throw new Problem(401, "unauthenticated", "");
    return me;
  },
  refetchOnWindowFocus: "always",
});

export const setupQuery = queryOptions({ queryKey: ["setup"], queryFn: () => body(client.GET("/v1/setup")) });

/** The minimum length of a new password; undefined until the server has answered. */
export const useLeastPassword = () => useQuery(setupQuery).data?.minimumPasswordLength;

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ["invitation", token],
    queryFn: () => body(client.POST("/v1/invitations/open", { body: { token } })),
    staleTime: Infinity,
  });

/** The signed-in user. Only for pages behind the sign-in. */
export function useUser(): User {
  const { data } = useQuery(meQuery);
  if (!data?.user) throw new Error("nobody is signed in");
  return data.user;
}

function enter(answer: { user: User; csrfToken?: string | null }) {
  rememberCsrfToken(answer.csrfToken ?? null);
  queryClient.setQueryData(meQuery.queryKey, answer);
}

export const useSignIn = () =>
  useMutation({
    mutationFn: (request: { email: string; password: string }) => body(client.POST("/v1/session", { body: request })),
    onSuccess: enter,
  });

export const useSetUp = () =>
  useMutation({
    mutationFn: (request: { token: string; email: string; name: string; password: string }) =>
      body(client.POST("/v1/setup", { body: request })),
    onSuccess: enter,
  });

export const useAcceptInvitation = () =>
  useMutation({
    mutationFn: (request: { token: string; name: string; password: string }) =>
      body(client.POST("/v1/invitations/accept", { body: request })),
    onSuccess: enter,
  });

export const useChangePassword = () =>
  useMutation({
    mutationFn: (request: { currentPassword: string; newPassword: string }) =>
      body(client.PATCH("/v1/me", { body: request })),
    onSuccess: enter,
  });

export const useChangeName = () =>
  useMutation({
    mutationFn: (name: string) => body(client.PATCH("/v1/me", { body: { name } })),
    onSuccess: enter,
  });

export const useSignOut = () =>
  useMutation({
    mutationFn: (everywhere: boolean) => body(client.DELETE("/v1/session", { params: { query: { everywhere } } })),
    onSuccess: forgetSignedIn,
  });
