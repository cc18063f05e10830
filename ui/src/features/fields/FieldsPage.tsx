import { Box, Button, Text, Title } from "@mantine/core";
import { IconForms, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { allFieldsQuery } from "@/api/metadata";
import type { MetadataField } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { EmptyState } from "@/parts/EmptyState";
import { ListSkeleton } from "@/parts/ListSkeleton";
import { PageHead } from "@/parts/PageHead";
import { ProblemNote } from "@/parts/ProblemNote";
import { DeleteField } from "./DeleteField";
import { FieldDialog } from "./FieldDialog";
import { FieldRow } from "./FieldRow";
import classes from "./Fields.module.css";

type Open = { kind: "new" } | { kind: "change" | "delete"; field: MetadataField };

/** Manages the custom metadata fields. */
export function FieldsPage() {
  const { t } = useTranslation();
  const fields = useQuery(allFieldsQuery);
  const inUse = fields.data?.filter(({ isDeleted }) => !isDeleted);
  const gone = fields.data?.filter(({ isDeleted }) => isDeleted) ?? [];
  const [showsGone, setShowsGone] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const create = (variant: "default" | "filled") => (
    <Button variant={variant} leftSection={<IconPlus size={18} />} onClick={() => setOpen({ kind: "new" })}>
      {t("fields.new")}
    </Button>
  );
  return (
    <>
      <PageHead title={t("fields.title")}>{create(inUse?.length === 0 ? "default" : "filled")}</PageHead>
      <Box px="var(--gutter)" pb={96}>
        <ProblemNote error={fields.error} onRetry={() => void fields.refetch()} />
        {fields.isLoading && <ListSkeleton />}
        {inUse?.length === 0 && (
          <EmptyState icon={IconForms} title={t("fields.emptyTitle")} hint={t("fields.emptyHint")}>
            {create("filled")}
          </EmptyState>
        )}
        <ul className={classes.rows}>
          {inUse?.map((field) => (
            <FieldRow key={field.id} field={field} acts={{ change: () => setOpen({ kind: "change", field }), remove: () => setOpen({ kind: "delete", field }) }} />
          ))}
        </ul>
        {gone.length > 0 && (
          <Button mt="lg" variant="subtle" color="gray" aria-expanded={showsGone} onClick={() => setShowsGone(!showsGone)}>
            {t("fields.showGone", { count: gone.length })}
          </Button>
        )}
        {showsGone && gone.length > 0 && (
          <section aria-labelledby="gone">
            <Title order={2} id="gone" mt="md">
              {t("fields.gone")}
            </Title>
            <Text c="dimmed">{t("fields.goneHint")}</Text>
            <ul className={classes.rows}>
              {gone.map((field) => (
                <FieldRow key={field.id} field={field} />
              ))}
            </ul>
          </section>
        )}
      </Box>
      {open?.kind === "new" && <FieldDialog onClose={close} />}
      {open?.kind === "change" && <FieldDialog field={open.field} onClose={close} />}
      {open?.kind === "delete" && <DeleteField field={open.field} onClose={close} />}
    </>
  );
}
