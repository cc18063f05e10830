import { Button, Center } from "@mantine/core";
import { useIntersection } from "@mantine/hooks";
import { useEffect } from "react";
import { useTranslation } from "@/lib/i18n";

export type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; isFetchNextPageError: boolean; fetchNextPage: () => unknown };

/** The function that loads the next page; undefined if there is none, it is being loaded, or loading it failed. */
export function moreOf({ hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage }: Pages): (() => void) | undefined {
  return hasNextPage && !isFetchingNextPage && !isFetchNextPageError ? () => void fetchNextPage() : undefined;
}

type Props = { pending: boolean; onMore: () => void };

/** The end of what is loaded: loads the next page when it comes near or is pressed. */
export function More({ pending, onMore }: Props) {
  const { t } = useTranslation();
  const { ref, entry } = useIntersection({ rootMargin: "600px" });
  const near = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (near && !pending) onMore();
  }, [near, pending, onMore]);
  return (
    <Center ref={ref} py="md">
      <Button variant="subtle" loading={pending} onClick={onMore}>
        {t("common.loadMore")}
      </Button>
    </Center>
  );
}
