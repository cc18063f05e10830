import type { Job } from "@/api/types";

const mostShown = 100;

export const failuresOf = (job: Job) => job.results.filter(({ error }) => error != null);

/** What a job failed to do, and why. */
export function Failures({ job, className }: { job: Job; className?: string }) {
  return (
    <ul className={className}>
      {failuresOf(job).slice(0, mostShown).map((result, index) => (
        <li key={result.id ?? index}>
          <span dir="auto">{result.name}</span>
          <small>{result.error?.detail}</small>
        </li>
      ))}
    </ul>
  );
}
