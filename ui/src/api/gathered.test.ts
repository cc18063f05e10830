import { expect, it, vi } from "vitest";
import { gathered } from "./gathered";

const inCapitals = (ids: string[]) => Promise.resolve(new Map(ids.filter((id) => id !== "gone").map((id) => [id, id.toUpperCase()])));

it("sends one request for everything wanted at the same moment", async () => {
  const ask = vi.fn(inCapitals);
  const find = gathered(10, ask);
  await expect(Promise.all(["a", "b", "gone", "a"].map(find))).resolves.toEqual(["A", "B", undefined, "A"]);
  expect(ask.mock.calls).toEqual([[["a", "b", "gone"]]]);
  await expect(find("a")).resolves.toBe("A");
  expect(ask).toHaveBeenCalledTimes(2);
});

it("splits requests at the limit", async () => {
  const ask = vi.fn(inCapitals);
  await expect(Promise.all(["a", "b", "c", "d", "e"].map(gathered(2, ask)))).resolves.toEqual(["A", "B", "C", "D", "E"]);
  expect(ask.mock.calls).toEqual([[["a", "b"]], [["c", "d"]], [["e"]]]);
});

it("fails for everything in the same request, and asks again afterwards", async () => {
  const ask = vi.fn(inCapitals).mockRejectedValueOnce(new Error("busy"));
  const find = gathered(10, ask);
  const outcomes = await Promise.allSettled([find("a"), find("b")]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(find("a")).resolves.toBe("A");
});
