import { useEffect, useState } from "react";

/** Whether something is being dragged over the page, from here or from elsewhere. */
export function useDragging(): boolean {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const begin = () => setDragging(true);
    const end = () => setDragging(false);
    // Of what comes from elsewhere it is not told that it has ended where it leaves again.
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && end();
    addEventListener("dragstart", begin);
    addEventListener("dragenter", begin);
    addEventListener("dragleave", leave);
    addEventListener("dragend", end);
    addEventListener("drop", end);
    return () => {
      removeEventListener("dragstart", begin);
      removeEventListener("dragenter", begin);
      removeEventListener("dragleave", leave);
      removeEventListener("dragend", end);
      removeEventListener("drop", end);
    };
  }, []);
  return isDragging;
}
