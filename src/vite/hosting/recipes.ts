import { fileTypes, hashedCache, packedTypes, siteHeaders, usualCache } from "./headers.ts";

/** Where a server listens and what it serves. */
export interface Served {
  /** Port, or address and port. */
  readonly listen: string;
  /** The folder in which the atlas lies, or a folder of it. */
  readonly root: string;
}
/** As the recipes stand in the built site. */
const example: Served = { listen: "80", root: "/srv/www" };

const title = "Western Balkans Cooperation Atlas, written by its build. See README.md beside this file.";
const quoted = (text: string): string => JSON.stringify(text);
const headerLines = (write: (name: string, value: string) => string): string =>
  Object.entries(siteHeaders)
    .map(([name, value]) => write(name, value))
    .join("\n");

/** For nginx: what stands within `http { }`. `brotli`: the server has `ngx_http_brotli_static_module`. */
export function writeNginx({ listen, root }: Served = example, brotli = false): string {
  const types = Object.entries(fileTypes).map(([ending, type]) => `        ${type} ${ending};`);
  return `# ${title}
# What is not there today may be there tomorrow: only what was found is kept.
map "$status $uri" $atlas_cache {
    default ${quoted(usualCache)};
    "~^(200|206|304) .*/assets/" ${quoted(hashedCache)};
}

server {
    listen ${listen};
    root ${root};
    index index.html;
    # A folder without its slash is sent to the address with it, relative to whatever stands before the server.
    absolute_redirect off;
    etag on;

    types {
${types.join("\n")}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${packedTypes.filter((type) => type.startsWith("text/") && type !== "text/html").join(" ")} application/atom+xml application/xml;

    # What lies beside its file as .gz is sent as it is; pages of records are compressed as they are asked for.
    gzip_static on;
    gzip on;
    gzip_vary on;
    gzip_min_length 1024;
    gzip_types ${packedTypes.filter((type) => type !== "text/html").join(" ")};
    # The same with .br, where ngx_http_brotli_static_module is installed.
    ${brotli ? "" : "# "}brotli_static on;

    # Headers of a location take the place of all of these: if you add one with add_header, repeat them there.
${headerLines((name, value) => `    add_header ${name} ${quoted(value)} always;`)}
    add_header Cache-Control $atlas_cache always;
}
`;
}

/** For Caddy 2.6 and newer: a site of a Caddyfile. */
export function writeCaddyfile({ listen, root }: Served = example): string {
  const types = Object.entries(fileTypes).map(
    ([ending, type]) => `	@${ending} path *.${ending}
	header @${ending} Content-Type ${quoted(type.startsWith("text/") ? `${type}; charset=utf-8` : type)}`,
  );
  return `# ${title}
# With a name in place of the port (atlas.example.org) Caddy gets a certificate and serves HTTPS.
${/^\d+$/.test(listen) ? `:${listen}` : `http://${listen}`} {
	root * ${root}

	header {
${headerLines((name, value) => `		${name} ${quoted(value)}`)}
		?Cache-Control ${quoted(usualCache)}
		-Server
	}
	@hashed path */assets/*
	header @hashed Cache-Control ${quoted(hashedCache)}
${types.join("\n")}

	# What lies beside its file as .br or .gz is sent as it is; pages of records are compressed as they are asked for.
	encode zstd gzip
	file_server {
		precompressed br gzip
	}

	# What is not there today may be there tomorrow, and has the headers all the same.
	handle_errors {
		header {
${headerLines((name, value) => `			${name} ${quoted(value)}`)}
			Cache-Control ${quoted(usualCache)}
			Content-Type "text/plain; charset=utf-8"
			-Server
		}
		respond "{http.error.status_code} {http.error.status_text}"
	}
}
`;
}

/**
 * For static hosts that read a file `_headers` at the top of the site. Rules do not overlap but for the first: where two name
 * the same header, hosts send both values. What is said nothing of is asked for anew each time by these hosts.
 */
export function writeHeadersFile(): string {
  return `# ${title.replace("README.md beside this file", "hosting/README.md")}
/*
${headerLines((name, value) => `  ${name}: ${value}`)}
/assets/*
  Cache-Control: ${hashedCache}
/sw.js
  Cache-Control: ${usualCache}
`;
}

/** For object storage: what each file is stored with, and what the network in front of it adds to every answer. */
export function writeObjects(): string {
  const types = Object.entries(fileTypes).map(([ending, type]) => ({
    files: `**/*.${ending}`,
    metadata: { "Content-Type": type.startsWith("text/") ? `${type}; charset=utf-8` : type },
  }));
  const rules = {
    comment: title,
    objects: [
      { files: "assets/**", metadata: { "Cache-Control": hashedCache } },
      { files: "everything else", metadata: { "Cache-Control": usualCache } },
      { files: "**/*.br", as: "the name without .br", metadata: { "Content-Encoding": "br" } },
      ...types,
    ],
    responseHeaders: siteHeaders,
    indexDocument: "index.html",
  };
  return `${JSON.stringify(rules, null, 2)}\n`;
}

/** A container of the built site, served by Caddy. */
export function writeContainerfile(): string {
  return `# ${title}
# In the folder of the built site: podman build -f hosting/Containerfile -t atlas . && podman run -p 8080:80 atlas
FROM caddy:2
COPY . ${example.root}
COPY hosting/Caddyfile /etc/caddy/Caddyfile
`;
}

/** Every file that the build writes for hosts, by its path in the site. */
export function writeRecipes(guide: string): Readonly<Record<string, string>> {
  return {
    _headers: writeHeadersFile(),
    // GitHub Pages leaves out files whose names begin with an underscore, unless it is told that the site is finished.
    ".nojekyll": "",
    "hosting/README.md": guide,
    "hosting/nginx.conf": writeNginx(),
    "hosting/Caddyfile": writeCaddyfile(),
    "hosting/objects.json": writeObjects(),
    "hosting/Containerfile": writeContainerfile(),
  };
}
