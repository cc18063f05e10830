import { FileButton, type FileButtonProps } from "@mantine/core";
import { useRef } from "react";

/** A button to choose files, or one if not `multiple`. */
export function ChooseFile<Multiple extends boolean = false>({ onChange, ...props }: FileButtonProps<Multiple>) {
  const reset = useRef<() => void>(null);
  return (
    <FileButton
      {...props}
      resetRef={reset}
      onChange={(chosen) => {
        onChange(chosen);
        // Choosing the same file again must count as a change.
        reset.current?.();
      }}
    />
  );
}
