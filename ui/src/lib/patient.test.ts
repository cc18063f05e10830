import { afterEach, expect, it, vi } from "vitest";
import { isWaiting, patient } from "./patient";

afterEach(() => void vi.unstubAllGlobals());

it("waits for a server that cannot be reached", async () => {
  vi.useFakeTimers();
  const reached = vi.fn().mockRejectedValueOnce(new TypeError()).mockResolvedValue(new Response());
  vi.stubGlobal("fetch", reached);
  const load = vi.fn().mockRejectedValueOnce(new TypeError()).mockResolvedValue("part");
  const part = patient(load);
  await vi.advanceTimersByTimeAsync(1000);
  expect(isWaiting()).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await part).toBe("part");
  expect(isWaiting()).toBe(false);
  vi.useRealTimers();
});

it("gives up if the server answers but does not have the part", async () => {
  vi.stubGlobal("fetch", vi.fn().mockResolvedValue(new Response()));
  await expect(patient(() => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  expect(isWaiting()).toBe(false);
});
