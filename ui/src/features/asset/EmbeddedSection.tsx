import { Button, Skeleton, Text } from "@mantine/core";
import { IconChevronDown, IconFileInfo } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { embeddedQuery } from "@/api/embedded";
import { readable, valueText } from "@/lib/embedded";
import { useTranslation } from "@/lib/laterTexts";
import { ProblemNote } from "@/parts/ProblemNote";
import classes from "./DetailsPanel.module.css";
import { Facts } from "./Facts";
import { OnDemand } from "./OnDemand";

/** The metadata embedded in a file, such as camera, author and place; loaded on request. */
export function EmbeddedSection({ fileId }: { fileId: string }) {
  const { t } = useTranslation();
  return (
    <OnDemand title={t("embedded.title")} show={t("embedded.show")} icon={<IconFileInfo size={16} />}>
      <Said fileId={fileId} />
    </OnDemand>
  );
}

function Said({ fileId }: { fileId: string }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(embeddedQuery(fileId));
  const [isWhole, setWhole] = useState(false);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton h={88} aria-busy />;
  const { facts, fields } = data;
  const all = Object.entries(fields);
  const density = typeof facts.density === "number" && facts.density > 1 ? t("embedded.dpi", { value: Math.round(facts.density) }) : undefined;
  const profile = typeof facts.hasColorProfile === "boolean" ? t(facts.hasColorProfile ? "embedded.withProfile" : "embedded.noProfile") : undefined;
  const said = readable({ ...facts, ...fields }).map(([name, text]): [string, string] => [t(`embedded.fact.${name}`), text]);
  return (
    <>
      {said.length + all.length === 0 && (
        <Text size="sm" c="dimmed" mb="xs">
          {t("embedded.nothing")}
        </Text>
      )}
      <Facts facts={[...said, [t("embedded.fact.profile"), profile], [t("embedded.fact.density"), density]]} />
      {all.length > 0 && (
        <Button mt="xs" ml={-11} variant="subtle" size="compact-md" aria-expanded={isWhole} rightSection={<IconChevronDown size={16} className={classes.turning} />} onClick={() => setWhole(!isWhole)}>
          {t("embedded.all", { count: all.length })}
        </Button>
      )}
      {isWhole && (
        <dl className={classes.fields}>
          {all.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{valueText(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
