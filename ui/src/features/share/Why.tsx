import { Button, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { explainQuery } from "@/api/access";
import type { Explanation, Subject } from "@/api/types";
import { date } from "@/lib/format";
import { useTranslation } from "@/lib/laterTexts";
import { ProblemNote } from "@/parts/ProblemNote";
import classes from "./Share.module.css";

type Props = { subject: Subject; user: { id: string; name: string } };

/** A button that shows every way by which somebody got their level, and what would remain without it. */
export function Why({ subject, user }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.why}>
      <Button variant="subtle" color="gray" size="compact-xs" aria-expanded={open} aria-label={t("share.whyOf", { name: user.name })} onClick={() => setOpen(!open)}>
        {t("share.why")}
      </Button>
      {open && <Ways subject={subject} user={user} />}
    </div>
  );
}

function Ways({ subject, user }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery(explainQuery(subject, user.id));
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton h={20} />;
  return (
    <ul className={classes.ways}>
      {data.ways.map((way, index) => (
        <li key={index}>
          <Text size="sm">
            {t(`level.${way.level}`)}: <Path path={way.path} />
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

const types = ["role", "group", "folder", "file", "collection", "user", "share", "owner"] as const;
type StepType = (typeof types)[number];
const known = (type: string): type is StepType => types.some((each) => each === type);

function Path({ path }: { path: Explanation["ways"][number]["path"] }) {
  const { t } = useTranslation();
  return path.map(({ type, name }) => [known(type) ? t(`share.step.${type}`) : type, name && type !== "role" ? `“${name}”` : name].filter(Boolean).join(" ")).join(" → ");
}
