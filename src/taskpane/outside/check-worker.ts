import type { AsideMessage } from "./aside";
import type { GivenFile } from "./check-file";
import { checkFile } from "./check-file";

type Answer = Awaited<ReturnType<typeof checkFile>>;

/** A worker of its own for every file: what hangs or grows too large ends with it. */
self.addEventListener("message", ({ data }: MessageEvent<GivenFile>) => {
  void checkFile(data).then(
    (answer) => say({ answer }),
    (error: unknown) => {
      console.error(error);
      say({ failed: true });
    },
  );
});

function say(message: AsideMessage<Answer>): void {
  self.postMessage(message);
}
