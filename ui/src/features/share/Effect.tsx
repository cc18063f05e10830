import { useQuery } from "@tanstack/react-query";
import { previewQuery, shareOf } from "@/api/access";
import type { AccessChange, Subject } from "@/api/types";
import { EffectNote } from "@/parts/EffectNote";

/** A line that tells what saving a change of shares would do. */
export function Effect({ subject, change }: { subject: Subject; change: AccessChange }) {
  const { data, error } = useQuery(previewQuery(shareOf(subject, change)));
  return <EffectNote preview={data} error={error} />;
}
