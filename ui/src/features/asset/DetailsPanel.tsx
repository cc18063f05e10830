import { Button, Group, Text } from "@mantine/core";
import { IconFocusCentered, IconLinkPlus, IconTags } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { allFieldsQuery } from "@/api/metadata";
import type { Asset, Collection, File, Subject } from "@/api/types";
import { offered } from "@/lib/actions";
import { areaOf } from "@/lib/focus";
import { calledBy } from "@/lib/fieldNames";
import { bytes, dateTime } from "@/lib/format";
import { kindOf } from "@/lib/kinds";
import { parent } from "@/lib/path";
import { patient } from "@/lib/patient";
import { actionIcons } from "@/parts/actionIcons";
import { useCommands } from "@/parts/commands";
import { Thumbnail } from "@/parts/Thumbnail";
import { AccessSection } from "./AccessSection";
import { CollectionsSection } from "./CollectionsSection";
import { EmbeddedSection } from "./EmbeddedSection";
import { Facts } from "./Facts";
import { HistorySection } from "./HistorySection";
import { VersionsSection } from "./VersionsSection";
import classes from "./DetailsPanel.module.css";

const FocusDialog = lazy(() => patient(() => import("./FocusDialog")).then((module) => ({ default: module.FocusDialog })));

/** Facts about one asset or collection, the collections it is in, and who has access. */
export function DetailsPanel({ subject, withPreview = true }: { subject: Subject | null; withPreview?: boolean }) {
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
      {withPreview && subject.kind === "asset" && subject.asset.type === "file" && (
        <div className={classes.preview}>
          <Thumbnail key={subject.asset.id} asset={subject.asset} />
        </div>
      )}
      <h2 className={classes.name}>{name}</h2>
      {subject.kind === "asset" ? <AssetFacts asset={subject.asset} /> : <CollectionFacts collection={subject.collection} />}
      {subject.kind === "asset" && <Described asset={subject.asset} />}
      {subject.kind === "asset" && subject.asset.type === "file" && <EmbeddedSection key={`embedded ${subject.asset.id}`} fileId={subject.asset.id} />}
      {subject.kind === "asset" && subject.asset.type === "file" && <VersionsSection key={subject.asset.id} file={subject.asset} />}
      {subject.kind === "asset" && <CollectionsSection assetId={subject.asset.id} />}
      <AccessSection subject={subject} />
      <HistorySection key={`${subject.kind} ${subject.kind === "asset" ? subject.asset.id : subject.collection.id}`} subject={subject} />
    </div>
  );
}

function AssetFacts({ asset }: { asset: Asset }) {
  const { t } = useTranslation();
  const file = asset.type === "file" ? asset : undefined;
  const focus = areaOf(file?.customCoordinates);
  const place = parent(asset.type === "file" ? asset.filePath : asset.folderPath);
  return (
    <Facts
      facts={[
        [t("details.kind"), t(`kind.${file ? kindOf(file.mime) : "folder"}`)],
        [t("details.size"), file && bytes(file.size)],
        [t("details.dimensions"), file?.width && file.height ? `${file.width} × ${file.height}` : undefined],
        [t("focus.term"), focus ? t("focus.area", focus) : undefined],
        [t("details.path"), place],
        [t("details.description"), asset.description ?? undefined],
        [t("details.draft"), file && !file.isPublished ? t("details.isDraft") : undefined],
        [t("signed.private"), file?.isPrivateFile ? t(file.isPublished ? "signed.isPrivate" : "signed.willBePrivate") : undefined],
        [t("details.owner"), asset.owner?.name ?? t("details.noOwner")],
        [t("details.level"), t(`level.${asset.level}`)],
        [t("details.created"), dateTime(asset.createdAt)],
        [t("details.changed"), dateTime(asset.updatedAt)],
      ]}
    />
  );
}

/** Its tags and metadata, with the buttons that change them. */
function Described({ asset }: { asset: Asset }) {
  const { t } = useTranslation();
  const { run } = useCommands();
  const values = Object.entries(asset.customMetadata);
  const called = calledBy(useQuery({ ...allFieldsQuery, enabled: values.length > 0 }).data);
  const mayEdit = asset.can.includes("edit");
  const maySign = offered([asset]).includes("signedUrl");
  if (asset.tags.length === 0 && values.length === 0 && !mayEdit && !maySign) return null;
  return (
    <section className={classes.section}>
      <h3>{t("edit.heading")}</h3>
      {asset.tags.map((tag) => (
        <span key={tag} className={classes.chip} dir="auto">
          {tag}
        </span>
      ))}
      <Facts facts={values.map(([name, value]) => [called(name), Array.isArray(value) ? value.join(", ") : String(value)])} />
      <Group gap="xs" mt={asset.tags.length + values.length > 0 ? "xs" : 0}>
        {mayEdit && (
          <Button variant="light" size="compact-md" leftSection={<IconTags size={16} />} onClick={() => run("edit", [asset])}>
            {t("edit.edit")}
          </Button>
        )}
        {mayEdit && asset.type === "file" && <Publication file={asset} />}
        {mayEdit && asset.type === "file" && asset.fileType === "image" && asset.thumbnail && <Focus file={asset} />}
        {maySign && (
          <Button variant="subtle" size="compact-md" leftSection={<IconLinkPlus size={16} />} onClick={() => run("signedUrl", [asset])}>
            {t("action.signedUrl")}
          </Button>
        )}
      </Group>
    </section>
  );
}

function Focus({ file }: { file: File }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" size="compact-md" leftSection={<IconFocusCentered size={16} />} onClick={() => setOpen(true)}>
        {t("focus.edit")}
      </Button>
      <Suspense>{isOpen && <FocusDialog file={file} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}

function Publication({ file }: { file: File }) {
  const { t } = useTranslation();
  const { run } = useCommands();
  const action = file.isPublished ? "unpublish" : "publish";
  const Icon = actionIcons[action];
  return (
    <Button variant="subtle" size="compact-md" leftSection={<Icon size={16} />} onClick={() => run(action, [file])}>
      {t(`action.${action}`)}
    </Button>
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
