import { Button, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useFocus } from "@/api/describe";
import type { File } from "@/api/types";
import { type Area, areaOf, coordinatesOf, position, within } from "@/lib/focus";
import { useTranslation } from "@/lib/laterTexts";
import { rendition } from "@/lib/path";
import { Dialog } from "@/parts/Dialog";
import { FormButtons } from "@/parts/FormButtons";
import { ProblemNote } from "@/parts/ProblemNote";
import { useToast } from "@/parts/toast";
import classes from "./Focus.module.css";
import { FocusFrame } from "./FocusFrame";

const sides = ["x", "y", "width", "height"] as const;
const shapes = [1, 16 / 9, 3 / 4];

/** Chooses the important area of a picture, with the pointer or by numbers, and shows how the picture would be cropped. */
export function FocusDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const save = useFocus(file.id);
  const [area, setArea] = useState(areaOf(file.customCoordinates));
  const picture = { width: file.width ?? 1, height: file.height ?? 1 };
  const small = rendition(file.url, "w-400,h-400,c-at_max");
  const change = (side: keyof Area, text: string) => setArea(within({ ...(area ?? { x: 0, y: 0, ...picture }), [side]: Number(text) }, picture));

  function submit() {
    save.mutate(area && coordinatesOf(area), {
      onSuccess: () => {
        const back = () => void save.mutateAsync(file.customCoordinates ?? null).catch(toast.failed);
        toast.done(t(area ? "focus.saved" : "focus.cleared"), back);
        onClose();
      },
    });
  }

  return (
    <Dialog onClose={onClose} size={720} title={t("focus.title", { name: file.name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t("focus.hint")}
          </Text>
          <FocusFrame src={rendition(file.url, "w-1400,h-1400,c-at_max")} label={t("focus.picture")} picture={picture} area={area} onChange={setArea} />
          <SimpleGrid cols={{ base: 2, xs: 4 }}>
            {sides.map((side) => (
              <TextInput key={side} data-autofocus={side === "x" || undefined} label={t(`focus.${side}`)} type="number" min={side === "x" || side === "y" ? 0 : 1} max={side === "x" || side === "width" ? picture.width : picture.height} value={area?.[side] ?? ""} onChange={(event) => change(side, event.currentTarget.value)} />
            ))}
          </SimpleGrid>
          {area && (
            <div>
              <Text size="sm" c="dimmed" mb={4}>
                {t("focus.previews")}
              </Text>
              <div className={classes.previews}>
                {shapes.map((shape) => (
                  <img key={shape} src={small} alt="" style={{ aspectRatio: shape, objectPosition: position(area, picture, shape) }} />
                ))}
              </div>
            </div>
          )}
          <ProblemNote error={save.error} />
          <FormButtons onClose={onClose} submit={t("common.save")} pending={save.isPending}>
            <Button mr="auto" variant="subtle" disabled={area === null} onClick={() => setArea(null)}>
              {t("focus.clear")}
            </Button>
          </FormButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
