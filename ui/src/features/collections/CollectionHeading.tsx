import { Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Collection } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import classes from "./CollectionHeading.module.css";

type Props = { collection: Collection; /** Replaces the name while it is edited. */ naming: ReactNode; onRename?: () => void };

/** The name of a collection, what is in it, its owner, and the user's level. */
export function CollectionHeading({ collection, naming, onRename }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.heading}>
      {naming ?? (
        <Title order={1} className={classes.name} title={collection.name} onDoubleClick={onRename}>
          {collection.name}
        </Title>
      )}
      <Text size="sm" c="dimmed" className={classes.facts}>
        <Link to="/collections" activeOptions={{ exact: true }}>{t("collections.title")}</Link> · {t("collections.assets", { count: collection.assetCount })} ·{" "}
        {collection.owner ? t("collections.ownedBy", { name: collection.owner.name }) : t("collections.noOwner")} <span className={classes.level}>{t(`level.${collection.level}`)}</span>
      </Text>
    </div>
  );
}
