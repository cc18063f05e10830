import { Text } from "@mantine/core";
import type { AccessPreview } from "@/api/types";
import { peopleIn } from "@/lib/effects";
import { useTranslation } from "@/lib/laterTexts";

type Effects = AccessPreview["gains"];
type Props = { preview?: AccessPreview; error: unknown };

/** A line that tells who would gain or lose what by a change. */
export function EffectNote({ preview, error }: Props) {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed" role="status" mih={20}>
      {error ? t("share.effectUnknown") : preview && <Said gains={preview.gains} loses={preview.loses} />}
    </Text>
  );
}

function Said({ gains, loses }: { gains: Effects; loses: Effects }) {
  const { t } = useTranslation();
  const told = [gains.length > 0 && t("share.gain", counted(gains)), loses.length > 0 && t("share.lose", counted(loses))].filter(Boolean);
  return told.length === 0 ? t("share.effectNone") : told.join(" ");

  function counted(effects: Effects) {
    const assets = Math.max(...effects.map(({ assetCount }) => assetCount));
    const collections = Math.max(...effects.map(({ collectionCount }) => collectionCount));
    return {
      people: t("share.peopleCount", { count: peopleIn(effects) }),
      assets: assets === 0 && collections > 0 ? t("asset.inCollections", { count: collections }) : t("collections.assets", { count: assets }),
    };
  }
}
