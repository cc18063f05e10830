import { Box, Button } from "@mantine/core";
import { IconForms, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { metadataFieldsQuery } from "@/api/metadata";
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

/** The fields of custom metadata that assets have. */
export function FieldsPage() {
  const { t } = useTranslation();
  const fields = useQuery(metadataFieldsQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const create = (variant: "default" | "filled") => (
    <Button variant={variant} leftSection={<IconPlus size={18} />} onClick={() => setOpen({ kind: "new" })}>
      {t("fields.new")}
    </Button>
  );
  return (
    <>
      <PageHead title={t("fields.title")}>{create(fields.data?.length === 0 ? "default" : "filled")}</PageHead>
      <Box px="var(--gutter)" pb={96}>
        <ProblemNote error={fields.error} onRetry={() => void fields.refetch()} />
        {fields.isLoading && <ListSkeleton />}
        {fields.data?.length === 0 && (
          <EmptyState icon={IconForms} title={t("fields.emptyTitle")} hint={t("fields.emptyHint")}>
            {create("filled")}
          </EmptyState>
        )}
        <ul className={classes.rows}>
          {fields.data?.map((field) => (
            <FieldRow key={field.id} field={field} onChange={() => setOpen({ kind: "change", field })} onDelete={() => setOpen({ kind: "delete", field })} />
          ))}
        </ul>
      </Box>
      {open?.kind === "new" && <FieldDialog onClose={close} />}
      {open?.kind === "change" && <FieldDialog field={open.field} onClose={close} />}
      {open?.kind === "delete" && <DeleteField field={open.field} onClose={close} />}
    </>
  );
}
