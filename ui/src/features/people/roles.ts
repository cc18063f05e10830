import type { Role } from "@/api/types";

export const roles: Role[] = ["administrator", "developer", "fullAccess", "viewOnly", "restricted"];
