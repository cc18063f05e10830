import { IconUpload } from "@tabler/icons-react";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { isFromOutside } from "./carried";
import classes from "./DropArea.module.css";

type Props = { /** What a drop does; left out if the page takes none. */ words: string | undefined; onTake: (transfer: DataTransfer) => void; children: ReactNode };

/** Takes files and links dropped anywhere on the page from outside, except where an element on the page takes them itself. */
export function DropArea({ words, onTake, children }: Props) {
  const [over, setOver] = useState(false);
  // Entering a child fires before leaving its parent, so the two are counted.
  const depth = useRef(0);
  const takes = (event: DragEvent) => words !== undefined && isFromOutside(event);

  function leave() {
    depth.current = 0;
    setOver(false);
  }

  return (
    <div
      className={classes.area}
      onDragEnter={(event) => {
        if (takes(event)) depth.current += 1;
      }}
      onDragLeave={(event) => {
        if (takes(event) && --depth.current <= 0) leave();
      }}
      onDragOver={(event) => {
        if (!takes(event)) return;
        setOver(!event.isDefaultPrevented());
        event.preventDefault();
      }}
      onDrop={(event) => {
        if (!takes(event)) return;
        leave();
        if (event.isDefaultPrevented()) return;
        event.preventDefault();
        onTake(event.dataTransfer);
      }}
    >
      {children}
      {over && (
        <div className={classes.veil}>
          <span className={classes.message}>
            <IconUpload size={20} /> {words}
          </span>
        </div>
      )}
    </div>
  );
}
