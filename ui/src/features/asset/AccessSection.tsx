import { Button, Skeleton, Text } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "@/lib/laterTexts";
import { accessQuery } from "@/api/access";
import type { AccessEntry, Subject } from "@/api/types";
import { useCommands } from "@/parts/commands";
import { Person } from "@/parts/Person";
import { ProblemNote } from "@/parts/ProblemNote";
import { useViaText } from "@/parts/viaText";
import classes from "./DetailsPanel.module.css";

export function AccessSection({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const { share } = useCommands();
  const mayShare = (subject.kind === "asset" ? subject.asset : subject.collection).can.includes("share");
  const { data, error, isPending } = useQuery({ ...accessQuery(subject), enabled: mayShare });
  return (
    <section className={classes.section}>
      <h3>{t("details.access")}</h3>
      {!mayShare && (
        <Text size="sm" c="dimmed">
          {t("details.accessHidden")}
        </Text>
      )}
      {mayShare && isPending && <Skeleton h={44} />}
      <ProblemNote error={error} />
      {data?.entries.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("details.onlyRoles")}
        </Text>
      )}
      {data?.entries.map((entry) => (
        <Row key={JSON.stringify([entry.principal.id, entry.via, entry.direct])} entry={entry} />
      ))}
      {mayShare && (
        <Button mt="xs" variant="light" size="compact-md" leftSection={<IconUserPlus size={16} />} onClick={() => share(subject)}>
          {t("action.share")}
        </Button>
      )}
    </section>
  );
}

function Row({ entry }: { entry: AccessEntry }) {
  const { t } = useTranslation();
  const via = useViaText();
  const level = t(`level.${entry.level}`);
  return <Person type={entry.principal.type} name={entry.principal.name} detail={entry.direct ? level : `${level} · ${via(entry)}`} />;
}
