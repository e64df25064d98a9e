import type { BatchBody, BatchResponse } from "./batch";

/** What a request says beside its body. */
export interface RequestInfo {
  readonly flags: number;
}

/** A refused request: no results at all, only a code. */
export interface Refusal {
  readonly refused: { readonly code: string; readonly message: string };
}

/** The native bridge seen from the host: text in, text out. */
export class Bridge {
  private readonly listeners = new Set<(text: string) => void>();
  private readonly process: (
    body: BatchBody,
    info: RequestInfo,
  ) => Promise<BatchResponse | Refusal>;

  constructor(process: (body: BatchBody, info: RequestInfo) => Promise<BatchResponse | Refusal>) {
    this.process = process;
  }

  /** Hears every message for the library; returns how to stop. */
  subscribe(listener: (text: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes one message of the library and answers it, sooner or later, to every listener. */
  async receive(text: string): Promise<void> {
    const request = JSON.parse(text) as {
      readonly id: unknown;
      readonly type: number;
      readonly flags?: number;
      readonly message?: { readonly body?: BatchBody };
    };
    if (request.type !== REQUEST) return;
    const answer = await this.process(request.message?.body ?? {}, { flags: request.flags ?? 0 });
    const refused = "refused" in answer;
    this.send({
      id: request.id,
      type: ANSWER,
      message: {
        statusCode: refused ? 400 : 200,
        headers: {},
        body: refused ? { error: answer.refused } : answer,
      },
    });
  }

  /** Sends event entries, all in one message. */
  emit(entries: readonly object[]): void {
    if (entries.length > 0) this.send({ type: EVENTS, message: { entries } });
  }

  private send(message: object): void {
    const text = JSON.stringify(message);
    for (const listener of this.listeners) listener(text);
  }
}

const REQUEST = 1;
const ANSWER = 2;
const EVENTS = 3;
