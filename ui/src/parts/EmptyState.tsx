import { Stack, Text, Title } from "@mantine/core";
import type { ComponentType, ReactNode } from "react";

type Props = { icon: ComponentType<{ size?: number; stroke?: number }>; title: string; hint?: string; children?: ReactNode };

export function EmptyState({ icon: Icon, title, hint, children }: Props) {
  return (
    <Stack align="center" gap="xs" py={72} px="md" ta="center">
      <Text c="dimmed" component="span" lh={0} aria-hidden>
        <Icon size={44} stroke={1.2} />
      </Text>
      <Title order={2}>{title}</Title>
      {hint && (
        <Text c="dimmed" maw={440} style={{ textWrap: "balance" }}>
          {hint}
        </Text>
      )}
      {children && <Stack align="center" gap="xs" mt="xs">{children}</Stack>}
    </Stack>
  );
}
