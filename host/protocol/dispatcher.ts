import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type BatchBody,
  type BatchResponse,
} from "./batch";
import { HostFailure, invalidArgument, notImplemented } from "./failure";
import { camelCase, readObject, type Loading } from "./load";
import { readSelection } from "./selection";
import { findMember, WireObject } from "./wire-type";

/** What the dispatcher needs to know of the program behind it. */
export interface Program extends Loading {
  root(): WireObject;
  /** A top-level object by its service name, or null when there is none. */
  service(name: string): WireObject | null;
  kept(reference: string): WireObject;
  /** Told of every error that is a defect of the host. */
  reportDefect(error: unknown): void;
}

/** Runs one batch in order and answers it; stops at the first action that fails, what went before stays applied. */
export async function dispatch(body: BatchBody, program: Program): Promise<BatchResponse> {
  const run = new BatchRun(body, program);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  const actions = body.Actions ?? [];
  for (const [index, action] of actions.entries()) {
    try {
      const value = action.ActionType === ACTION.trace ? null : await run.perform(action);
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: value ?? null });
    } catch (error) {
      if (!(error instanceof HostFailure)) program.reportDefect(error);
      const failure =
        error instanceof HostFailure
          ? error
          : new HostFailure("GeneralException", `Defect of the host: ${String(error)}`);
      return {
        Results: results,
        TraceIds: traces,
        Error: {
          Code: failure.code,
          Message: failure.message,
          Location: failure.location ?? run.location,
          ActionIndex: index,
          HttpStatusCode: 400,
        },
      };
    }
  }
  return { Results: results, TraceIds: traces, Error: null };
}

class BatchRun {
  /** `Type.member` that is being worked on. */
  location = "";
  private readonly body: BatchBody;
  private readonly program: Program;
  /** Each path is resolved once per batch, whatever asks for it first. */
  private readonly resolved = new Map<number, Promise<WireObject | null>>();

  constructor(body: BatchBody, program: Program) {
    this.body = body;
    this.program = program;
  }

  async perform(action: Action): Promise<unknown> {
    const object = await this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : this.identity(object);
      case ACTION.query:
      case ACTION.queryAsJson: {
        if (object === null) return null;
        this.location = object.type.name;
        const query = action.QueryInfo ?? {};
        const selection = readSelection([...(query.Select ?? []), ...(query.Expand ?? [])]);
        const paging = { top: query.Top, skip: query.Skip };
        const data = await readObject(object, selection, this.program, paging);
        return action.ActionType === ACTION.query ? data : camelCase(data);
      }
      case ACTION.method: {
        if (object === null && action.Name === "_KeepReference") return null;
        const value = await this.call(
          existing(object, action.Name),
          action.Name,
          action.ArgumentInfo,
        );
        return value instanceof WireObject ? this.identity(value) : value;
      }
      case ACTION.setProperty: {
        const [value] = await this.args(action.ArgumentInfo);
        this.assign(existing(object, action.Name), action.Name, value);
        return null;
      }
      case ACTION.update: {
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.assign(existing(object, name), name, value);
        }
        return null;
      }
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private identity(object: WireObject): Record<string, unknown> {
    const name = object.type.identity;
    if (name === undefined) return {};
    if (name === "_ReferenceId") return { _ReferenceId: this.program.referenceOf(object) };
    const scalar = object.type.scalars?.[name];
    return { [name]: scalar?.get?.(object.target) };
  }

  private object(id: number): Promise<WireObject | null> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.resolve(id);
    this.resolved.set(id, object);
    return object;
  }

  private async resolve(id: number): Promise<WireObject | null> {
    const path = this.body.ObjectPaths?.[String(id)];
    if (path === undefined)
      throw new HostFailure("InvalidObjectPath", `The batch names no object path ${id}.`);
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.program.root();
      case PATH.newObject: {
        const service = this.program.service(path.Name);
        if (service === null) throw notImplemented(path.Name);
        return service;
      }
      case PATH.reference:
        return this.program.kept(path.Name);
      case PATH.nothing:
        return null;
    }
    const parent = await this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH.method: {
        const value = await this.call(parent, path.Name, path.ArgumentInfo);
        if (value === null || value instanceof WireObject) return value;
        throw new Error(`${parent.type.name}.${path.Name} should give an object.`);
      }
      case PATH.property: {
        this.location = `${parent.type.name}.${path.Name}`;
        this.program.checkMember(parent.type.name, path.Name);
        const member = findMember(parent.type.navigation, path.Name);
        if (member === undefined) throw this.program.unknownMember(parent.type.name, path.Name);
        return member[1](parent.target);
      }
      case PATH.indexer: {
        this.location = `${parent.type.name}.getItem`;
        const [key] = await this.args(path.ArgumentInfo);
        if (parent.type.item === undefined) throw notImplemented(`${parent.type.name}.getItem`);
        return parent.type.item(parent.target, key);
      }
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  private async call(
    object: WireObject,
    name: string,
    info: ArgumentInfo | undefined,
  ): Promise<unknown> {
    const args = await this.args(info);
    this.location = `${object.type.name}.${name}`;
    if (!/^_?[A-Z]\w*$/u.test(name)) throw invalidArgument(`${name} is not the name of a method.`);
    if (name === "_KeepReference" && object.type.identity === "_ReferenceId") {
      this.program.keep(object);
      return null;
    }
    this.program.checkMember(object.type.name, name);
    const methods = object.type.methods;
    const method =
      methods !== undefined && Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (method === undefined) throw this.program.unknownMember(object.type.name, name);
    return await method(object.target, ...args);
  }

  private assign(object: WireObject, name: string, value: unknown): void {
    this.location = `${object.type.name}.${name}`;
    this.program.checkMember(object.type.name, name);
    const member = findMember(object.type.scalars, name);
    if (member === undefined) throw this.program.unknownMember(object.type.name, name);
    if (member[1].set === undefined)
      throw new HostFailure("InvalidOperation", `${this.location} is read-only.`);
    member[1].set(object.target, value);
  }

  private async args(info: ArgumentInfo | undefined): Promise<readonly unknown[]> {
    const values = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds;
    return Promise.all(values.map((value, index) => this.argument(value, paths?.[index])));
  }

  private async argument(value: unknown, path: unknown): Promise<unknown> {
    if (typeof path === "number" && path !== 0) return this.object(path);
    if (Array.isArray(value)) {
      const paths: readonly unknown[] = Array.isArray(path) ? path : [];
      return Promise.all(value.map((entry: unknown, index) => this.argument(entry, paths[index])));
    }
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") {
      return this.object(value._ObjectPathId);
    }
    const entries = await Promise.all(
      Object.entries(value).map(
        async ([key, entry]) => [key, await this.argument(entry, null)] as const,
      ),
    );
    return Object.fromEntries(entries);
  }
}

function existing(object: WireObject | null, member: string): WireObject {
  if (object === null) {
    throw new HostFailure(
      "InvalidOperation",
      `${member} was asked of an object that does not exist.`,
    );
  }
  return object;
}
