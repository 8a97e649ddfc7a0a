import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** Serves the built page, and Microsoft's client from where it is installed. */
export async function serve(
  page: string,
  client: string,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    void readFile(fileOf(decodeURIComponent(pathname), page, client)).then(
      (bytes) =>
        response
          .writeHead(200, {
            "content-type": TYPES[path.extname(pathname) || ".html"] ?? "application/octet-stream",
            // Browsers keep compiled scripts only of what they may keep.
            "cache-control": "max-age=3600",
            "last-modified": new Date(0).toUTCString(),
          })
          .end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => closed(server) };
}

function fileOf(pathname: string, page: string, client: string): string {
  if (pathname.startsWith("/office-js/")) return path.join(client, path.normalize(pathname.slice("/office-js".length)));
  return path.join(page, path.normalize(pathname === "/" ? "/index.html" : pathname));
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}
