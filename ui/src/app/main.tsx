import "./styles";
import "@/lib/i18n";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { onSignedOut } from "@/api/client";
import { queryClient } from "@/api/queryClient";
import { patient } from "@/lib/patient";
import { router } from "./router";
import { inUse } from "./inUse";
import { leaveForNow } from "./leave";
import { schemeManager, theme, variables } from "./theme";

// Loaded later, so as not to delay the first page; toasts shown before are kept until then.
const Toasts = lazy(() => inUse().then(() => patient(() => import("./Toasts"))).then((module) => ({ default: module.Toasts })));

onSignedOut(leaveForNow);

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no root");

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} colorSchemeManager={schemeManager} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Suspense>
          <Toasts />
        </Suspense>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
