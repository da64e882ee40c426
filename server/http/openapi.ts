import * as z from "zod/mini";
import type { Endpoint } from "../../contract/endpoint.js";
import { endpoints } from "../../contract/endpoints.js";
import { type ErrorCode, errorReply, errorTable } from "../../contract/errors.js";

type Json = Record<string, unknown>;

/** The contract as an OpenAPI 3.1 document, whose schemas are JSON Schema 2020-12, as zod writes them. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const { name, domain, endpoint } of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, domain, endpoint) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Resident service hall",
      version: "1",
      description:
        "The API of the 居民服务大厅. Every error is `{error: {code, message}}`; the message is a Chinese sentence to show.",
    },
    servers: [{ url: "/" }],
    tags: [...new Set(endpoints.map(({ domain }) => domain))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Error: schemaOf(errorReply, "output") },
      securitySchemes: {
        resident: { type: "http", scheme: "bearer" },
        staff: {
          type: "apiKey",
          in: "cookie",
          name: "hall_staff",
          description: "Over https its name is __Host-hall_staff. What writes also needs `x-hall-client: console`.",
        },
      },
    },
  };
}

function operation(name: string, domain: string, endpoint: Endpoint): Json {
  return {
    operationId: name,
    tags: [domain],
    summary: endpoint.summary,
    ...(endpoint.who === "anyone" ? { security: [] } : { security: [{ [endpoint.who]: [] }] }),
    parameters: [
      ...parameters("path", endpoint.params),
      ...parameters("query", endpoint.query),
      ...(endpoint.creates ? [idempotencyKey] : []),
    ],
    ...requestBody(endpoint),
    responses: { "200": success(endpoint), ...failures(endpoint) },
  };
}

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: "Made once for each intention; a repetition gets the first answer.",
  schema: { type: "string", pattern: "^[\\w-]{16,64}$" },
};

function parameters(place: "path" | "query", schema: Endpoint["params"]): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

function requestBody(endpoint: Endpoint): Json {
  if (endpoint.raw === "upload") {
    const file = { type: "object", properties: { file: { type: "string", format: "binary" } }, required: ["file"] };
    return { requestBody: { required: true, content: { "multipart/form-data": { schema: file } } } };
  }
  if (!endpoint.body) return {};
  return {
    requestBody: { required: true, content: { "application/json": { schema: schemaOf(endpoint.body, "input") } } },
  };
}

function success(endpoint: Endpoint): Json {
  const type =
    endpoint.raw === "stream"
      ? "text/event-stream"
      : endpoint.raw === "download"
        ? "application/octet-stream"
        : "application/json";
  return { description: "OK", content: { [type]: { schema: schemaOf(endpoint.reply, "output") } } };
}

const everywhere: ErrorCode[] = ["bad_input", "too_many_requests", "internal", "unavailable"];

function failures(endpoint: Endpoint): Record<string, Json> {
  const codes = [
    ...(endpoint.errors ?? []),
    ...everywhere,
    ...(endpoint.who === "anyone" ? [] : (["not_signed_in"] as const)),
    ...(endpoint.creates ? (["idempotency_key_missing", "key_reused", "unknown_outcome"] as const) : []),
  ];
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set(codes)) {
    const { status } = errorTable[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, named]) => [
      String(status),
      {
        description: named.map((code) => `${code}: ${errorTable[code].sentence}`).join(" | "),
        content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
      },
    ]),
  );
}

function schemaOf(schema: z.core.$ZodType, io: "input" | "output"): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return rest;
}
