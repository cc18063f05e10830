import { createContext } from "react";
import type { Subject } from "@/api/types";

type Inspected = { inspected: Subject | null | undefined; detailsOpen: boolean; close: () => void };

export const InspectedContext = createContext<Inspected>({ inspected: undefined, detailsOpen: false, close: () => undefined });
