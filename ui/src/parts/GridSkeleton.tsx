import { Skeleton } from "@mantine/core";
import classes from "./GridSkeleton.module.css";

/** The shape of what is coming; CSS holds it back for the first moment, so that a quick answer does not flicker. */
export function GridSkeleton() {
  return (
    <div className={classes.grid} aria-hidden>
      {Array.from({ length: 12 }, (_, index) => (
        <Skeleton key={index} className={classes.tile} w="auto" />
      ))}
    </div>
  );
}
