import { Button, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { previewQuery } from "@/api/access";
import type { AccessPreview, Asset, Collection } from "@/api/types";
import { peopleIn } from "@/lib/effects";
import { useTranslation } from "@/lib/laterTexts";
import { Person } from "@/parts/Person";
import classes from "./WhoGains.module.css";

type Props = { collections: Collection[]; assets: Asset[] };

// Nobody reads more rows than this; the rest are only counted.
const named = 50;

/**
 * Shows who will be able to see what once these assets are in these collections; nothing if nobody gains. Only for users who can
 * share all of them: others are not told who already has access.
 */
export function WhoGains({ collections, assets }: Props) {
  const { t } = useTranslation();
  const isAsked = collections.length > 0 && assets.length > 0 && [...collections, ...assets].every(({ can }) => can.includes("share"));
  // Waits for a pause when several boxes are ticked in a row.
  const [wish] = useDebouncedValue(JSON.stringify({ collectionIds: collections.map(({ id }) => id), add: assets.map(({ id }) => id) }), 150);
  const preview = useQuery({
    ...previewQuery({ collectionMembers: JSON.parse(wish) as { collectionIds: string[]; add: string[] } }),
    enabled: isAsked,
    placeholderData: (previous) => previous,
  });
  return (
    <div role="status" className={classes.gains}>
      {isAsked && preview.error && (
        <Text size="sm" c="dimmed">
          {t("share.effectUnknown")}
        </Text>
      )}
      {isAsked && !preview.error && preview.data && preview.data.gains.length > 0 && <Gains gains={preview.data.gains} />}
    </div>
  );
}

function Gains({ gains }: { gains: AccessPreview["gains"] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const counts = gains.map(({ assetCount }) => assetCount);
  const assets = t("collections.assets", { count: Math.max(...counts) });
  const isAlike = Math.min(...counts) === Math.max(...counts);
  return (
    <>
      <Text size="sm" c="dimmed">
        {t("collections.gain", { count: peopleIn(gains), assets: isAlike ? assets : t("collections.upTo", { assets }) })}{" "}
        <Button variant="subtle" color="gray" size="compact-xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t("collections.gainWho")}
        </Button>
      </Text>
      {isOpen && (
        <ul className={classes.list} aria-label={t("collections.gainWho")}>
          {gains.slice(0, named).map(({ user, people, from, assetCount }) => (
            <li key={`${user?.id} ${from} ${assetCount}`}>
              <Person type={user ? "user" : "group"} name={user?.name ?? t("share.otherPeople", { count: people })}>
                <Text c="dimmed">{t("collections.assets", { count: assetCount })}</Text>
              </Person>
            </li>
          ))}
          {gains.length > named && <li>{t("asset.others", { count: gains.length - named })}</li>}
        </ul>
      )}
    </>
  );
}
