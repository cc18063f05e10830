import { QueryClientProvider } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { accessQuery } from "@/api/access";
import { queryClient } from "@/api/queryClient";
import { meQuery } from "@/api/session";
import type { Access, Subject, User } from "@/api/types";
import { aFile, show } from "@/parts/testing";
import { ShareDialog } from "./ShareDialog";

const subject: Subject = { kind: "asset", asset: aFile() };
const access: Access = {
  owner: null,
  entries: [
    {
      principal: { type: "user", id: "u1", name: "Rosa" },
      level: "view",
      direct: true,
      effective: true,
      grantedAt: "2026-01-01T00:00:00Z",
      until: "2026-02-01T00:00:00Z",
      via: { type: "share" },
    },
  ],
};

it("shows until when somebody has access, and offers to explain why", () => {
  queryClient.setQueryData(meQuery.queryKey, { user: { id: "u2", role: "fullAccess" } as User, csrfToken: null });
  queryClient.setQueryData(accessQuery(subject).queryKey, access);
  show(
    <QueryClientProvider client={queryClient}>
      <ShareDialog subject={subject} onClose={() => undefined} />
    </QueryClientProvider>,
  );
  expect(screen.getByLabelText("Why does Rosa have access?").textContent).toBe("Why?");
  expect(screen.getByText(/until .*2026/)).toBeTruthy();
});
