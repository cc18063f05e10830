import { Button } from "@mantine/core";
import { useState } from "react";
import { useUser } from "@/api/session";
import type { Access, Subject } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { Person } from "@/parts/Person";
import { HandOver } from "./HandOver";
import { Why } from "./Why";

type Props = { subject: Subject; owner: Access["owner"]; /** Called when the user may no longer share the item. */ onLeave: () => void };

/** The owner of an item. Owners and administrators can hand it over. */
export function OwnerLine({ subject, owner, onLeave }: Props) {
  const { t } = useTranslation();
  const me = useUser();
  const [open, setOpen] = useState(false);
  const mayHandOver = me.role === "administrator" || owner?.id === me.id;
  if (!owner && !mayHandOver) return null;
  return (
    <div>
      <Person type="user" name={owner?.name ?? t("collections.noOwner")} detail={owner && t("share.owner")}>
        {mayHandOver && (
          <Button variant="light" size="compact-md" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t("share.handOver")}
          </Button>
        )}
      </Person>
      {owner && <Why subject={subject} principal={owner} />}
      {open && <HandOver subject={subject} owner={owner} onClose={() => setOpen(false)} onLeave={onLeave} />}
    </div>
  );
}
