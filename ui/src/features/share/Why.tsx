import { Button, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { explainQuery } from "@/api/access";
import { useUser } from "@/api/session";
import type { AccessEntry, Subject } from "@/api/types";
import { date } from "@/lib/format";
import { useTranslation } from "@/lib/laterTexts";
import { ProblemNote } from "@/parts/ProblemNote";
import { WayPath } from "@/parts/WayPath";
import { GroupMembers } from "./GroupMembers";
import classes from "./Share.module.css";

type Props = { subject: Subject; principal: AccessEntry["principal"] };

/** Buttons that show every way by which a principal has its level, with what would remain without it, and the members of a group. */
export function Why({ subject, principal }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<"why" | "members" | null>(null);
  // Only administrators may see the members of a group.
  const hasMembers = useUser().role === "administrator" && principal.type === "group";
  const control = (part: "why" | "members") => ({ variant: "subtle", color: "gray", size: "compact-xs", "aria-expanded": open === part, onClick: () => setOpen(open === part ? null : part) });
  return (
    <div className={classes.why}>
      <Button aria-label={t("share.whyOf", { name: principal.name })} {...control("why")}>
        {t("share.why")}
      </Button>
      {hasMembers && (
        <Button aria-label={t("share.membersOf", { name: principal.name })} {...control("members")}>
          {t("share.members")}
        </Button>
      )}
      {open === "why" && <Ways subject={subject} principal={principal} />}
      {open === "members" && <GroupMembers group={principal} />}
    </div>
  );
}

function Ways({ subject, principal }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery(explainQuery(subject, principal));
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton h={20} />;
  return (
    <ul className={classes.ways}>
      {data.ways.map((way, index) => (
        <li key={index}>
          <Text size="sm">
            {t(`level.${way.level}`)}: <WayPath path={way.path} />
          </Text>
          <Text size="sm" c="dimmed">
            {[
              way.grantedBy && t("share.givenBy", { name: way.grantedBy.name }),
              way.grantedAt && date(way.grantedAt),
              way.until && t("share.until", { date: date(way.until) }),
              t("share.without", { level: t(`level.${data.withoutEach.find((each) => each.way === index)?.level ?? data.level}`) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </li>
      ))}
    </ul>
  );
}
