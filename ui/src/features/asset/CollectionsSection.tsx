import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "@/lib/laterTexts";
import { membershipsQuery } from "@/api/assets";
import { ProblemNote } from "@/parts/ProblemNote";
import classes from "./DetailsPanel.module.css";

export function CollectionsSection({ assetId }: { assetId: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(membershipsQuery(assetId));
  return (
    <section className={classes.section}>
      <h3>{t("details.collections")}</h3>
      <ProblemNote error={error} />
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("details.noCollections")}
        </Text>
      )}
      {data?.map(({ collection, via }) => (
        <Link key={`${collection.id} ${via === "direct" ? "" : via.id}`} className={classes.chip} to="/collections/$id" params={{ id: collection.id }}>
          {collection.name}
          {via !== "direct" && <small>{t("details.viaFolder", { name: via.name })}</small>}
        </Link>
      ))}
    </section>
  );
}
