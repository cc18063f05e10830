import { useNavigate, useSearch } from "@tanstack/react-router";
import { AuditPage } from "@/features/audit/AuditPage";

export function Audit() {
  const filter = useSearch({ from: "/shell/audit" });
  const navigate = useNavigate();
  return <AuditPage filter={filter} onFilter={(change, replace) => void navigate({ to: ".", search: (before) => ({ ...before, ...change }), replace })} />;
}
