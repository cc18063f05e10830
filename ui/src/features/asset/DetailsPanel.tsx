import { Text } from "@mantine/core";
import { useTranslation } from "@/lib/i18n";
import type { Asset, Collection, Subject } from "@/api/types";
import { bytes, dateTime } from "@/lib/format";
import { kindOf } from "@/lib/kinds";
import { parent } from "@/lib/path";
import { Thumbnail } from "@/parts/Thumbnail";
import { AccessSection } from "./AccessSection";
import { CollectionsSection } from "./CollectionsSection";
import classes from "./DetailsPanel.module.css";

/** Facts about one thing, the collections it is in, and who has access. */
export function DetailsPanel({ subject }: { subject: Subject | null }) {
  const { t } = useTranslation();
  if (subject === null) {
    return (
      <Text c="dimmed" p="lg">
        {t("details.nothing")}
      </Text>
    );
  }
  const name = subject.kind === "asset" ? subject.asset.name : subject.collection.name;
  return (
    <div className={classes.panel}>
      {subject.kind === "asset" && subject.asset.type === "file" && (
        <div className={classes.preview}>
          <Thumbnail key={subject.asset.id} asset={subject.asset} />
        </div>
      )}
      <h2 className={classes.name}>{name}</h2>
      {subject.kind === "asset" ? <AssetFacts asset={subject.asset} /> : <CollectionFacts collection={subject.collection} />}
      {subject.kind === "asset" && <CollectionsSection assetId={subject.asset.id} />}
      <AccessSection subject={subject} />
    </div>
  );
}

function AssetFacts({ asset }: { asset: Asset }) {
  const { t } = useTranslation();
  const file = asset.type === "file" ? asset : undefined;
  const place = parent(asset.type === "file" ? asset.filePath : asset.folderPath);
  return (
    <Facts
      facts={[
        [t("details.kind"), t(`kind.${file ? kindOf(file.mime) : "folder"}`)],
        [t("details.size"), file && bytes(file.size)],
        [t("details.dimensions"), file?.width && file.height ? `${file.width} × ${file.height}` : undefined],
        [t("details.path"), place],
        [t("details.owner"), asset.owner?.name ?? t("details.noOwner")],
        [t("details.level"), t(`level.${asset.level}`)],
        [t("details.created"), dateTime(asset.createdAt)],
        [t("details.changed"), dateTime(asset.updatedAt)],
      ]}
    />
  );
}

function CollectionFacts({ collection }: { collection: Collection }) {
  const { t } = useTranslation();
  return (
    <Facts
      facts={[
        [t("details.description"), collection.description ?? undefined],
        [t("details.assets"), String(collection.assetCount)],
        [t("details.owner"), collection.owner?.name ?? t("details.noOwner")],
        [t("details.level"), t(`level.${collection.level}`)],
        [t("details.created"), dateTime(collection.createdAt)],
        [t("details.changed"), dateTime(collection.updatedAt)],
      ]}
    />
  );
}

function Facts({ facts }: { facts: [string, string | undefined][] }) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
