import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { previewQuery } from "@/api/access";
import type { AccessChange, AccessPreview, Subject } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";

type Effects = AccessPreview["gains"];

/** A line that says what saving a change of shares will do. */
export function Effect({ subject, change }: { subject: Subject; change: AccessChange }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(previewQuery(subject, change));
  return (
    <Text size="sm" c="dimmed" role="status" mih={20}>
      {error ? t("share.effectUnknown") : data && <Said gains={data.gains} loses={data.loses} />}
    </Text>
  );
}

function Said({ gains, loses }: { gains: Effects; loses: Effects }) {
  const { t } = useTranslation();
  const told = [gains.length > 0 && t("share.gain", counted(gains)), loses.length > 0 && t("share.lose", counted(loses))].filter(Boolean);
  return told.length === 0 ? t("share.effectNone") : told.join(" ");

  function counted(effects: Effects) {
    const people = new Set(effects.flatMap(({ user }) => (user ? [user.id] : []))).size + effects.reduce((sum, { user, people }) => sum + (user ? 0 : people), 0);
    const assets = Math.max(...effects.map(({ assetCount }) => assetCount));
    return { people: t("share.peopleCount", { count: people }), assets: t("collections.assets", { count: assets }) };
  }
}
