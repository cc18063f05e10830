import { headAndTail } from "@/lib/path";
import classes from "./FileName.module.css";

/** A name in one line; if it is too long, its middle is cut, so that the extension remains. */
export function FileName({ name }: { name: string }) {
  const [head, tail] = headAndTail(name);
  return (
    <span className={classes.name} title={name} dir="auto">
      <span className={classes.head}>{head}</span>
      {tail && <span className={classes.tail}>{tail}</span>}
    </span>
  );
}
