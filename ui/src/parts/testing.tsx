import "@/lib/i18n";
import { MantineProvider } from "@mantine/core";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import type { File } from "@/api/types";

/** Renders a component as the app does, without transitions. */
export function show(part: ReactNode) {
  return render(<MantineProvider env="test">{part}</MantineProvider>);
}

export function aFile(facts: Partial<File> = {}): File {
  const path = `/${facts.name ?? "a.png"}`;
  return {
    type: "file",
    id: "0000000000001",
    fileId: "0000000000001",
    parentId: null,
    name: "a.png",
    filePath: path,
    url: `https://dam.example.org/media${path}`,
    thumbnail: `https://dam.example.org/media${path}`,
    fileType: "image",
    mime: "image/png",
    size: 1500,
    owner: null,
    level: "view",
    can: ["view", "download"],
    createdAt: "2026-01-01T00:00:00.000Z",
    updatedAt: "2026-01-01T00:00:00.000Z",
    tags: [],
    customMetadata: {},
    isPrivateFile: false,
    isPublished: true,
    versionInfo: { id: "0000000000002", name: "Version 1" },
    ...facts,
  };
}
