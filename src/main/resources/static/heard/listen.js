// Reads a letter aloud, as the child's own site does it: with voices that are on the device only.
const { start: startButton } = await import("../say/listen.js" + new URL(import.meta.url).search);

export function start(root) {
  for (const button of root.querySelectorAll("[data-listen]")) startButton(button);
}
