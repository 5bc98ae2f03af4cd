import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { isTyping } from "../ui/isTyping.ts";
import { useActions } from "../view/hooks.ts";
import { type Channel, type Message, openChannel } from "./channel.ts";
import { comeBack } from "./comingBack.ts";
import { type Command, plainScreen, readKey, type Screen, screenAfter, stepAfter } from "./commands.ts";
import type { OpenStory } from "./useStory.ts";
import { presentationOf, presenterNameOf } from "./windows.ts";

/** Whether a key belongs to what has the focus: to a field, a choice or a slider, a button, or a list that is walked by arrows. */
function isTaken(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (isTyping(target) || !(target instanceof Element)) return isTyping(target);
  if (target.matches("select, input[type='range']")) return true;
  if (target.closest("dialog[open]:not(.step-overview), [role='listbox'], [role='grid'], .menu") !== null) return true;
  return (key === " " || key === "Enter") && target.closest("button, a[href], summary, input") !== null;
}

/** Hands the keys of the page to who presents, before the map and others take them; `searchable`: the search takes its own. */
export function usePresentingKeys(run: (command: Command) => void, searchable = false): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const command = isTaken(event) ? null : readKey(event);
    if (command === null || (searchable && command.type === "search")) return;
    event.preventDefault();
    event.stopPropagation();
    run(command);
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => press(event);
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, []);
}

/** Letters to and from the other windows of the presentation, for as long as the component stands. */
export function useChannel(onMessage: (message: Message) => void): RefObject<Channel | null> {
  const channel = useRef<Channel | null>(null);
  const take = useEffectEvent(onMessage);
  useEffect(() => {
    const opened = openChannel(
      window,
      typeof BroadcastChannel === "undefined" ? null : BroadcastChannel,
      (message) => take(message),
      presentationOf(window),
    );
    channel.current = opened;
    if (window.opener !== null) opened.addPeer(window.opener);
    const say = (): void => opened.send({ kind: "bye" });
    window.addEventListener("pagehide", say);
    opened.send({ kind: "hello" });
    return () => {
      say();
      window.removeEventListener("pagehide", say);
      opened.close();
      channel.current = null;
    };
  }, []);
  return channel;
}

/** `onRefused`: the browser or the frame does not allow it, or the telephone has none; the layout fills the window then. */
function toggleFullScreen(onRefused: () => void): void {
  const { documentElement: page, fullscreenElement } = document;
  // Where there is no full screen at all, nothing stands there, not even null.
  if (fullscreenElement instanceof Element) document.exitFullscreen().catch(() => undefined);
  else if (page.requestFullscreen === undefined) onRefused();
  else page.requestFullscreen().catch(onRefused);
}

/** Reads on in what is longer than its element; false when there is no more that way. */
export function scrollOn(element: HTMLElement | null, way: 1 | -1): boolean {
  if (element === null) return false;
  const rest = way === 1 ? element.scrollHeight - element.clientHeight - element.scrollTop : element.scrollTop;
  if (rest < 4) return false;
  element.scrollBy({ top: way * element.clientHeight * 0.8 });
  return true;
}

export interface Presenting {
  readonly screen: Screen;
  readonly run: (command: Command) => void;
  /** The browser did not let the presenter window open. */
  readonly blocked: boolean;
  /** The browser did not give the full screen when it was last asked for. */
  readonly windowed: boolean;
  /** The element whose text may be longer than the screen. */
  readonly reader: RefObject<HTMLElement | null>;
}

/** The presentation on the screen that the audience sees: obeys keys, buttons and the presenter window. */
export function usePresenting(open: OpenStory, onSearch: () => void, onLook: (way: 1 | -1) => void): Presenting {
  const [screen, setScreen] = useState(plainScreen);
  const [blocked, setBlocked] = useState(false);
  const [windowed, setWindowed] = useState(false);
  const reader = useRef<HTMLElement>(null);
  const { story, steps, number, departure, goTo, setPresenting } = open;
  const { openOwnStories } = useActions();
  const openPresenter = (): void => {
    const opened = window.open(window.location.href, presenterNameOf(window), "popup,width=1100,height=760");
    setBlocked(opened === null);
    if (opened === null) setScreen((before) => ({ ...before, notes: !before.notes }));
    else channel.current?.addPeer(opened);
  };
  const run = (command: Command): void => {
    if (command.type === "down" && scrollOn(reader.current, 1)) return;
    if (command.type === "up" && scrollOn(reader.current, -1)) return;
    setWindowed(false);
    if (command.type === "fullScreen") toggleFullScreen(() => setWindowed(true));
    if (command.type === "presenter") openPresenter();
    const step = stepAfter(command, number, steps.length);
    if (step !== null && (step !== number || command.type === "return" || departure === "away")) goTo(step);
    const next = screenAfter(command, screen);
    if (next === null) {
      comeBack();
      setPresenting(false);
    } else if (next !== screen) setScreen(next);
    if (command.type === "search") onSearch();
    if (command.type === "look") onLook(command.way);
    if (command.type === "add") openOwnStories("add");
  };
  const { blank } = screen;
  const departed = departure !== "none";
  const place = useMemo(
    () => ({ story: story.id, step: number, blank, departed }),
    [story.id, number, blank, departed],
  );
  const channel = useChannel((message) => {
    if (message.kind === "hello") channel.current?.send({ kind: "place", place });
    if (message.kind === "command") run(message.command);
  });
  useEffect(() => channel.current?.send({ kind: "place", place }), [channel, place]);
  usePresentingKeys(run, screen.tools);
  return { screen, run, blocked, windowed, reader };
}
