import { Box } from "@mantine/core";
import { ProblemNote } from "@/parts/ProblemNote";

/** Shown if a page itself fails: the server was unreachable as it opened, or the page has a bug. */
export function Failure({ error }: { error: unknown }) {
  return (
    <Box maw={720} mx="auto" px="md" py="xl">
      <ProblemNote error={error} onRetry={() => location.reload()} />
    </Box>
  );
}
