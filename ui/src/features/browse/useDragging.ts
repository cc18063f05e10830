import { useEffect, useState } from "react";

/** Whether something is being dragged over the page, from here or from outside. */
export function useDragging(): boolean {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const begin = () => setDragging(true);
    const end = () => setDragging(false);
    // A drag from outside that leaves the window again has no "dragend".
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
