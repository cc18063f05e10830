import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { longestSignedUrlQuery, useSignedUrl } from "@/api/signedUrls";
import type { File, FileVersion } from "@/api/types";
import { dateTime } from "@/lib/format";
import { useTranslation } from "@/lib/laterTexts";
import { span, spansUpTo } from "@/lib/spans";
import { CopyField } from "@/parts/CopyField";
import { Dialog } from "@/parts/Dialog";
import { ProblemNote } from "@/parts/ProblemNote";

const hour = 3600;
const usual = [hour, 24 * hour, 7 * 24 * hour];
const lengths = [400, 1000, 2000];

type Props = { file: File; /** The version to open; left out for the current one at the time. */ version?: FileVersion; onClose: () => void };

/** Makes an address that opens a private file for a limited time, for anyone who has the address. */
export function SignedUrlDialog({ file, version, onClose }: Props) {
  const { t } = useTranslation();
  const sign = useSignedUrl(file.id, version?.versionInfo.id);
  const longest = useQuery(longestSignedUrlQuery);
  const times = longest.data === undefined ? [] : spansUpTo(longest.data, usual);
  const [chosen, setChosen] = useState(hour);
  const seconds = Math.min(chosen, longest.data ?? hour);
  const [length, setLength] = useState(0);
  const { data, error, isPending } = sign;
  const pictures = lengths.map((value) => ({ value: String(value), label: t("signed.picture", { value }) }));
  // The signature covers the file and the time, so it also holds for renditions.
  const url = data && (length === 0 ? data.url : `${data.url}&tr=w-${String(length)},h-${String(length)},c-at_max`);

  return (
    <Dialog onClose={onClose} size={520} title={t("signed.title", { name: version ? `${file.name}, ${version.versionInfo.name}` : file.name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sign.mutate(seconds);
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t("signed.text")}
          </Text>
          <NativeSelect
            data-autofocus
            label={t("signed.for")}
            disabled={longest.data === undefined}
            data={times.map((value) => ({ value: String(value), label: span(value) }))}
            value={String(seconds)}
            onChange={(event) => {
              setChosen(Number(event.currentTarget.value));
              // The address already made has another lifetime than the one shown now.
              sign.reset();
            }}
          />
          {(version ?? file).thumbnail && <NativeSelect label={t("signed.what")} data={[{ value: "0", label: t("signed.original") }, ...pictures]} value={String(length)} onChange={(event) => setLength(Number(event.currentTarget.value))} />}
          <ProblemNote error={error ?? longest.error} />
          <div aria-live="polite">
            {url && (
              <>
                <CopyField label={t("signed.url")} value={url} />
                <Text size="sm" c="dimmed" mt="xs">
                  {t("signed.until", { date: dateTime(data.expiresAt) })}
                </Text>
              </>
            )}
          </div>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t(data ? "common.done" : "common.cancel")}
            </Button>
            {!data && (
              <Button type="submit" disabled={longest.data === undefined} loading={isPending}>
                {t("signed.make")}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
