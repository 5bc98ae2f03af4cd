import { prettyDOM } from "@testing-library/react";

/**
 * The error of a query that found nothing. What waits for an element makes one each time that it looks, and to write out the
 * page for it took twenty times as long as to look: it is written when somebody reads the error.
 */
export function missingElement(said: string | null, container: Element): Error {
  const error = new Error(said ?? "");
  error.name = "TestingLibraryElementError";
  const get = (): string => `${said ?? ""}\n\n${prettyDOM(container)}`;
  Object.defineProperty(error, "message", { configurable: true, get, set: () => {} });
  // It begins where the query was asked, not here.
  Error.captureStackTrace(error, missingElement);
  return error;
}
