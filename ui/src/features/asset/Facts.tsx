import classes from "./DetailsPanel.module.css";

/** A list of terms and values; terms without a value are left out. */
export function Facts({ facts }: { facts: [string, string | undefined][] }) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
