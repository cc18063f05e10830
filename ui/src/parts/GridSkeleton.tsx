import { Skeleton } from "@mantine/core";
import type { CSSProperties } from "react";
import classes from "./GridSkeleton.module.css";
import { ListSkeleton } from "./ListSkeleton";
import { tileWidths, type View } from "./views";

/** Placeholders for content that is loading; CSS delays them, so that a quick response does not flicker. */
export function GridSkeleton({ view = "grid" }: { view?: View }) {
  if (view === "list") return <ListSkeleton />;
  const style = { "--tile": `${String(tileWidths[view])}px` } as CSSProperties;
  return (
    <div className={classes.grid} style={style} aria-hidden>
      {Array.from({ length: 12 }, (_, index) => (
        <Skeleton key={index} className={classes.tile} w="auto" />
      ))}
    </div>
  );
}
