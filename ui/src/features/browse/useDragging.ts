import { useEffect, useState } from "react";

/** Whether something of this page is being dragged. */
export function useDragging(): boolean {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const begin = () => setDragging(true);
    const end = () => setDragging(false);
    addEventListener("dragstart", begin);
    addEventListener("dragend", end);
    return () => {
      removeEventListener("dragstart", begin);
      removeEventListener("dragend", end);
    };
  }, []);
  return isDragging;
}
