import { Box, Button, Group, Text } from "@mantine/core";
import { IconKey, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { apiKeysQuery } from "@/api/people";
import type { ApiKey } from "@/api/types";
import { date } from "@/lib/format";
import { EmptyState } from "@/parts/EmptyState";
import { ListSkeleton } from "@/parts/ListSkeleton";
import { ProblemNote } from "@/parts/ProblemNote";
import { NewKeyDialog } from "./NewKeyDialog";
import classes from "./People.module.css";
import { PeopleHead } from "./PeopleHead";
import { RevokeKey } from "./RevokeKey";

export function KeysPage() {
  const { t } = useTranslation();
  const keys = useQuery(apiKeysQuery);
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const create = (variant: "default" | "filled") => (
    <Button variant={variant} leftSection={<IconPlus size={18} />} onClick={() => setMaking(true)}>
      {t("keys.new")}
    </Button>
  );
  return (
    <>
      <PeopleHead title={t("keys.title")}>{create(keys.data?.length === 0 ? "default" : "filled")}</PeopleHead>
      <Box px="var(--gutter)" pb={96}>
        <ProblemNote error={keys.error} onRetry={() => void keys.refetch()} />
        {keys.isLoading && <ListSkeleton />}
        {keys.data?.length === 0 && (
          <EmptyState icon={IconKey} title={t("keys.emptyTitle")} hint={t("keys.hint")}>
            {create("filled")}
          </EmptyState>
        )}
        <ul className={classes.rows}>
          {keys.data?.map((key) => (
            <li key={key.id}>
              <Group wrap="nowrap" mih={44}>
                <IconKey size={20} stroke={1.5} aria-hidden />
                <div style={{ flex: 1, minWidth: 0 }}>
                  <Text truncate>{key.name}</Text>
                  <Text size="sm" c="dimmed">
                    {t(`keys.${key.kind}`)} · {t(`people.roleName.${key.role}`)} · {t("keys.created")} {date(key.createdAt)}
                    {key.expiresAt && ` · ${t("keys.ends", { date: date(key.expiresAt) })}`}
                  </Text>
                </div>
                <span className={classes.wide}>
                  {t("keys.lastUsed")}: {key.lastUsedAt ? date(key.lastUsedAt) : t("common.never")}
                </span>
                <Button variant="subtle" color="red" size="compact-md" aria-label={`${t("keys.revoke")}: ${key.name}`} onClick={() => setRevoking(key)}>
                  {t("keys.revoke")}
                </Button>
              </Group>
            </li>
          ))}
        </ul>
      </Box>
      {making && <NewKeyDialog onClose={() => setMaking(false)} />}
      {revoking && <RevokeKey apiKey={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}
