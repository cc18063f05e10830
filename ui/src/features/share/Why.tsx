import { Button, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { explainQuery } from "@/api/access";
import type { Subject } from "@/api/types";
import { date } from "@/lib/format";
import { useTranslation } from "@/lib/laterTexts";
import { ProblemNote } from "@/parts/ProblemNote";
import { WayPath } from "@/parts/WayPath";
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
