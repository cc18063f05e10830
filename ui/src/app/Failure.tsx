import { Box } from "@mantine/core";
import { ProblemNote } from "@/parts/ProblemNote";

/** When a page itself fails: the server was away as it opened, or the page has a fault. */
export function Failure({ error }: { error: unknown }) {
  return (
    <Box maw={720} mx="auto" px="md" py="xl">
      <ProblemNote error={error} onRetry={() => location.reload()} />
    </Box>
  );
}
