import { ActionIcon, Button, Group, Popover, Stack, TextInput } from "@mantine/core";
import { IconCalendarTime } from "@tabler/icons-react";
import { useState } from "react";
import { dayOf, endOf } from "@/lib/day";
import { useTranslation } from "@/lib/laterTexts";

type Props = { name: string; until?: string | null; disabled: boolean; onChange: (until: string | undefined) => void };

/** When a share ends by itself: the day that is chosen is the last one. */
export function EndDate({ name, until, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState("");

  function show() {
    setDay(until ? dayOf(until) : "");
    setOpen(!open);
  }

  function choose(chosen: string | undefined) {
    setOpen(false);
    onChange(chosen);
  }

  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("share.endOf", { name })} title={t("share.end")} disabled={disabled} onClick={show}>
          <IconCalendarTime size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            choose(endOf(day));
          }}
        >
          <Stack gap="sm">
            <TextInput type="date" required withAsterisk={false} label={t("share.endDay")} min={dayOf(new Date().toISOString())} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
            <Group justify="flex-end" gap="xs">
              {until && (
                <Button variant="default" size="xs" onClick={() => choose(undefined)}>
                  {t("share.noEnd")}
                </Button>
              )}
              <Button type="submit" size="xs">
                {t("common.save")}
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
